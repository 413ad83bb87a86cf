"""The moment that an export tells of itself, where somebody wants another than the day of the analysis."""

from __future__ import annotations

import os
import re

from reader.export import phrases
from reader.export.formats import ExportError


def told_second() -> int | None:
    """The second since 1970 that SOURCE_DATE_EPOCH tells; None where it tells none.

    Raises ExportError where it tells something else.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return None
    if re.fullmatch("[0-9]{1,11}", given) is None:
        raise ExportError(phrases.NO_SECOND.format(given=given))
    return int(given)
