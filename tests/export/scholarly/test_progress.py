from __future__ import annotations

import pytest

from reader.export import render
from reader.model import Analysis, Cancelled, Progress


@pytest.mark.parametrize("format", ["tei", "collatex", "annotations"])
def test_work_is_reported_and_can_be_stopped(flood: Analysis, format: str) -> None:
    heard: list[Progress] = []
    render(flood, format, heard.append)
    setting = [each for each in heard if each.stage == "setting"]
    assert len(setting) > len(flood.remarks)

    def stop(progress: Progress) -> None:
        if progress == setting[3]:
            raise Cancelled

    with pytest.raises(Cancelled):
        render(flood, format, stop)
