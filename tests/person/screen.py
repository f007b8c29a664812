# SPDX-FileCopyrightText: 2026 The Andon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window as a screen reader has it, and a keyboard. To be imported once a desktop is there.

Controls are found by what they are and what they are called, as a person finds them: screen.find("button", "Retry").
A name is the whole of it, or a compiled pattern that occurs in it. Only what is visible counts."""

import os
import re
import subprocess
import time

import pyatspi
from gi.repository import Atspi, GLib

PATIENCE = float(os.environ.get("ANDON_TEST_PATIENCE", 60))
_PAUSE = 0.05
_ROLES = {
    "button": ("push button", "toggle button", "button menu"),
    "box": ("check box",),
    "choice": ("combo box",),
    "field": ("text", "password text", "entry"),
    "label": ("label",),
    "list": ("list", "list box"),
    "page": ("page tab",),
    "table": ("table",),
    "area": ("panel", "filler"),
    "menu item": ("menu item", "check menu item", "radio menu item"),
    "frame": ("frame",),
    "window": ("frame", "window", "dialog", "alert"),
}
# What a person reads cell by cell, and may have more of than anybody wants to walk through.
_CELLS = ("table", "tree", "tree table", "list", "list box")


class NotFound(AssertionError):
    """Something did not come onto the screen."""


def wait_until(question, what):
    """Asks again and again until the answer is true, and returns it. @what says in words what is waited for."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            answer = question()
        except GLib.Error:   # gone while we looked at it
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotFound(f"waited {PATIENCE:.0f} s in vain: {what}")
        time.sleep(_PAUSE)


def _is_called(node, name):
    if name is None:
        return True
    return node.get_name() == name if isinstance(name, str) else bool(name.search(node.get_name()))


def _is_visible(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def _has_focus(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def is_enabled(node):
    return node.get_state_set().contains(Atspi.StateType.ENABLED)


def is_checked(node):
    return node.get_state_set().contains(Atspi.StateType.CHECKED)


def _walk(node):
    """All that is visible below a node and itself, but no cells."""
    yield node
    if node.get_role_name() in _CELLS:
        return
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child and _is_visible(child):
            yield from _walk(child)


def _is_column(boxes):
    areas = [box.get_component_iface().get_extents(Atspi.CoordType.SCREEN) for box in boxes]
    return len({area.x for area in areas}) == 1


class Screen:
    """The windows of one program."""

    def __init__(self, pid):
        desktop = pyatspi.Registry.getDesktop(0)
        # What was true a moment ago is of no use to a test.
        desktop.set_cache_mask(Atspi.Cache.NONE)
        self._program = wait_until(lambda: next((program for program in map(desktop.get_child_at_index, range(desktop.get_child_count()))
                                                 if program and program.get_process_id() == pid), None),
                                   f"program {pid} among those that can be read")
        self.wait_for("window")
        wait_until(lambda: self._active_window() is not None, "a window with the keyboard")

    # Finding

    def find(self, role, name=None, within=None):
        """The first one in the order of the tree, or None."""
        wanted = _ROLES[role]
        return next((node for node in self._nodes(within) if node.get_role_name() in wanted and _is_called(node, name)), None)

    def all(self, role, within=None):
        """In the order of the tree."""
        return [node for node in self._nodes(within) if node.get_role_name() in _ROLES[role]]

    def pages(self):
        """The names in the rail: the first boxes that stand one below the other."""
        return [box.get_name() for box in next(boxes for boxes in self._groups_of_boxes() if _is_column(boxes))]

    def choices(self):
        """What stands below the rail in the tree and offers one of several: a list of lists of boxes."""
        groups = self._groups_of_boxes()
        rail = next(place for place, boxes in enumerate(groups) if _is_column(boxes))
        return groups[rail + 1:]

    def wait_for(self, role, name=None, within=None):
        return wait_until(lambda: self.find(role, name, within), f'{role} "{name or "any"}" on the screen')

    def wait_until_gone(self, role, name):
        wait_until(lambda: not self.find(role, name), f'no {role} "{name}" on the screen')

    def shows(self, text):
        """Whether it stands in a visible label, button or field, whole or as a part."""
        return any(text in node.get_name() or text in value_of(node) for node in self._nodes())

    def wait_for_text(self, text):
        wait_until(lambda: self.shows(text), f'the text "{text}" on the screen')

    def wait_until_text_is_gone(self, text):
        wait_until(lambda: not self.shows(text), f'the text "{text}" off the screen')

    def texts(self):
        """Every visible text, for whoever looks into a failure."""
        for node in self._nodes():
            if node.get_name() or value_of(node):
                yield f'{node.get_role_name()} "{node.get_name()}" {value_of(node)}'.rstrip()

    def _groups_of_boxes(self):
        groups = [[child for child in children_of(node) if child.get_role_name() in _ROLES["box"]] for node in self._nodes()
                  if node.get_role_name() not in _CELLS]
        return [boxes for boxes in groups if len(boxes) > 1]

    def _nodes(self, within=None):
        roots = [within] if within else [window for window in map(self._program.get_child_at_index, range(self._program.get_child_count()))
                                         if window and _is_visible(window)]
        for root in roots:
            yield from _walk(root)

    def _active_window(self):
        names = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True, text=True).stdout.strip()
        return names if names == str(self._program.get_process_id()) else None

    # Keys

    def press(self, *keys):
        """Presses keys one after the other, as xdotool calls them: "ctrl+4", "Tab"."""
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True, timeout=PATIENCE)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "8", text], check=True, timeout=PATIENCE)

    def focused(self):
        """Where the keyboard is; None when nowhere."""
        # A page that hands the focus on says that it has it too, and so does the inside of an editor.
        holders = [node for node in self._nodes() if _has_focus(node) and node.get_name() and node.get_role_name() not in _ROLES["window"]]
        return holders[-1] if holders else None

    def tab_to(self, role, name, key="Tab", most=120):
        """Presses Tab until it is reached, as somebody without a mouse does."""
        for _ in range(most):
            node = self.focused()
            if node and node.get_role_name() in _ROLES[role] and _is_called(node, name):
                return node
            before = description_of(node)
            self.press(key)
            try:
                wait_until(lambda: description_of(self.focused()) != before, "")
            except NotFound:
                raise NotFound(f"{key} does not leave {before}") from None
        raise NotFound(f'{role} "{name}" is not reached by {key}')

    def wait_for_focus(self, role, name=None):
        def reached():
            node = self.focused()
            return node if node and node.get_role_name() in _ROLES[role] and _is_called(node, name) else None
        return wait_until(reached, f'the keyboard on {role} "{name or "any"}"')


# What is read of a control, and done to it

def children_of(node):
    """Those that are visible."""
    children = [node.get_child_at_index(place) for place in range(node.get_child_count())]
    return [child for child in children if child and _is_visible(child)]


def size_of(node):
    """In pixels of area."""
    area = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return area.width * area.height


def description_of(node):
    """Enough to tell it from its neighbours."""
    if node is None:
        return None
    area = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return f'{node.get_role_name()} "{node.get_name()}" at {area.x},{area.y}'


def value_of(node):
    """What stands in a field."""
    text = node.get_text_iface()
    if not text:
        return ""
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


def click(node):
    """As a screen reader does it."""
    actions = node.get_action_iface()
    names = [actions.get_action_name(place) for place in range(actions.get_n_actions())]
    for wish in ("Press", "Toggle", "SetFocus"):
        if wish in names:
            actions.do_action(names.index(wish))
            return
    raise NotFound(f"{description_of(node)} cannot be pressed: {names}")


def headers_of(table):
    grid = table.get_table_iface()
    titles = [grid.get_column_header(column) for column in range(grid.get_n_columns())]
    return [title.get_name() if title else "" for title in titles]


def rows_of(table):
    """A list of rows, each a dictionary from the title of a column to what stands there."""
    titles = headers_of(table)
    grid = table.get_table_iface()
    return [{title: grid.get_accessible_at(row, column).get_name() for column, title in enumerate(titles) if title}
            for row in range(grid.get_n_rows())]


def choose_row(table, row):
    table.get_table_iface().add_row_selection(row)


def pattern(text):
    return re.compile(text)
