"""Invented RTF."""

from __future__ import annotations

HEAD = r"""{\rtf1\ansi\ansicpg1252\deff0\deflang2057
{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204{\*\fname Arial;}Arial Cyr;}
{\f2\fcharset128 Mincho;}}
{\colortbl;\red0\green0\blue0;}
{\stylesheet{\ql\f0\fs24 \snext0 Normal;}{\s1\ql\b\f0 \sbasedon0 heading 1;}{\*\cs10 \additive Plain;}
{\s15\li720\i \sbasedon0 Quote;}{\s16 \sbasedon0 caption;}}
"""


def escaped(words: str) -> str:
    """``words`` as RTF writes them, with the sign for programs that know no Unicode."""
    written = []
    for character in words:
        if character == "\t":
            written.append("\\tab ")
        elif character in "\\{}":
            written.append(f"\\{character}")
        elif ord(character) < 128:
            written.append(character)
        else:
            units = character.encode("utf-16-le")
            for place in range(0, len(units), 2):
                unit = int.from_bytes(units[place : place + 2], "little")
                written.append(f"\\u{unit - 0x10000 if unit > 0x7FFF else unit}?")
    return "".join(written)


def rtf_of(*lines: str) -> bytes:
    """A document of the paragraphs ``lines``."""
    return rtf("".join(f"\\pard {escaped(line)}\\par\n" for line in lines))


def rtf(codes: str, info: str = "") -> bytes:
    """A document of the text ``codes``."""
    return f"{HEAD}{info}{codes}}}".encode("latin-1")
