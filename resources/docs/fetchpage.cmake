# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D NPM=... -D SOURCE=... -P fetchpage.cmake: fetches Swagger UI into the present folder and lists what
# is to be packed in docs.qrc. Where it cannot be fetched, docs.qrc has the page that says so.
set(folder ${CMAKE_CURRENT_BINARY_DIR})
set(swagger ${folder}/node_modules/swagger-ui-dist)
set(trouble "npm is missing")
file(REMOVE ${folder}/page.stamp)
if(NPM)
  file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json DESTINATION ${folder})
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
      --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-timeout=30000
    WORKING_DIRECTORY ${folder} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(status EQUAL 0)
    unset(trouble)
  else()
    set(trouble "npm could not fetch Swagger UI:\n${output}")
  endif()
endif()

# Only what the page needs: a sixth of the package. Its licences go with it.
if(trouble)
  set(PAGE "    <file alias=\"page.html\">${SOURCE}/missing.html</file>")
else()
  set(PAGE "    <file alias=\"page.html\">${SOURCE}/index.html</file>\n    <file alias=\"docs.js\">${SOURCE}/docs.js</file>")
  foreach(name swagger-ui.css swagger-ui-bundle.js swagger-ui-bundle.js.LICENSE.txt LICENSE NOTICE)
    string(APPEND PAGE "\n    <file alias=\"${name}\">${swagger}/${name}</file>")
  endforeach()
endif()

if(trouble)
  message("This build has no page to try the API on, since ${trouble}")
  configure_file(${SOURCE}/docs.qrc.in ${folder}/docs.qrc @ONLY)   # Leaves it alone when it is the same.
else()
  file(REMOVE ${folder}/docs.qrc)   # Another version may have the same names.
  configure_file(${SOURCE}/docs.qrc.in ${folder}/docs.qrc @ONLY)
  file(TOUCH ${folder}/page.stamp)
endif()
