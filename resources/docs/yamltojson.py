# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""yamltojson.py INPUT OUTPUT: writes a YAML file as JSON. A time that is not in quotes is an error."""
import json
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as source:
    content = yaml.safe_load(source)
with open(sys.argv[2], "w", encoding="utf-8") as target:
    json.dump(content, target, ensure_ascii=False, separators=(",", ":"))
