# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later

# libcsv and uchardet, which bring no CMake files of their own.
foreach(library CSV uchardet)
  string(TOLOWER ${library} name)
  find_path(${library}_INCLUDE_DIR NAMES ${name}.h PATH_SUFFIXES ${name} REQUIRED)
  find_library(${library}_LIBRARY NAMES ${name} REQUIRED)
  add_library(${library}::${library} UNKNOWN IMPORTED)
  set_target_properties(${library}::${library} PROPERTIES IMPORTED_LOCATION ${${library}_LIBRARY})
endforeach()
