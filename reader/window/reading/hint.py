"""What is shown beside the mouse over a quote."""

from __future__ import annotations

from html import escape

from reader.model import Departure
from reader.window.looks.positions import showable
from reader.window.looks.theme import Colours


def hint(lines: str, departure: Departure | None, colours: Colours) -> str:
    """The lines of a description as a tool tip sets them: the first strong, an alert in its colour."""
    first, *rest = (escape(showable(line)) for line in lines.split("\n"))
    said = [f"<b>{first}</b>", *rest]
    if departure is Departure.ALERT:
        said[-1] = f'<span style="color:{colours.alert.name()}">{said[-1]}</span>'
    return "".join(f'<p style="margin:2px 3px">{line}</p>' for line in said)
