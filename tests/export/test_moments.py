from __future__ import annotations

import pytest

from reader.export import ExportError
from reader.export.moments import told_second


@pytest.mark.parametrize("given", ["yesterday", "-5", "1.5", " 1", "9" * 20])
def test_what_is_no_second_is_told(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(ExportError, match=f"“{given}”"):
        told_second()


def test_a_second_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for given, told in (("1000000000", 1_000_000_000), ("0", 0), ("", None)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
        assert told_second() == told
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert told_second() is None
