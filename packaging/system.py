"""Checks for what Python packages cannot bring, and installs it where that is allowed.

Run with any Python 3.11+, before the environment exists: standard library only. As root on Debian or
Ubuntu the missing packages are installed; elsewhere the one line that installs them is printed, and the
rest goes on, since all but the window works without them. With --tests also what only the tests need.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What Qt loads, by the Debian package that has it: first for any window, then for an X11 screen.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Without any font a Qt window opens blank and says nothing.
FONTS = ["fonts-sil-charis", "fonts-inter", "fonts-noto-core", "fonts-dejavu-core"]
# What the tests read PDFs with, and a font that shows Chinese, Japanese and Korean.
TOOLS = {
    "qpdf": "qpdf",
    "pdftotext": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdffonts": "poppler-utils",
}
EAST_ASIAN_FONTS = ["fonts-wqy-microhei"]
EAST_ASIAN_NAMES = ("cjk", "wqy", "droidsansfallbackfull", "sourcehan")
FONT_FOLDERS = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts"]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(*called: str) -> bool:
    """Whether there is a font, or one whose file is named with any of ``called``."""
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc"))
        and (not called or any(each in name.lower() for each in called))
        for folder in FONT_FOLDERS
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def missing(tests: bool = False) -> list[str]:
    """The Debian packages that this machine lacks, for ``tests`` also those that only they need."""
    packages = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not has_font():
        packages += FONTS
    if not can_make_environments():
        packages.append(f"python3.{sys.version_info.minor}-venv")
    if tests:
        packages += {package for tool, package in TOOLS.items() if shutil.which(tool) is None}
        packages += [] if has_font(*EAST_ASIAN_NAMES) else EAST_ASIAN_FONTS
    return packages


def can_make_environments() -> bool:
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def install(packages: list[str]) -> bool:
    print("Installing system packages: " + " ".join(packages), flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    subprocess.run(["apt-get", "update"], check=False, **quiet)
    return subprocess.run(command, check=False, **quiet).returncode == 0


def main(tests: bool = False) -> int:
    packages = missing(tests) if sys.platform == "linux" else []
    if not packages:
        return 0
    needing = "Variorum's window and its tests need" if tests else "Variorum's window needs"
    has_apt = shutil.which("apt-get") is not None
    if has_apt and os.geteuid() == 0 and install(packages):
        return 0
    if has_apt:
        print(f"{needing} some system packages. To install them, run once:", file=sys.stderr)
        print("    sudo apt-get install --yes " + " ".join(packages), file=sys.stderr)
    else:
        print(
            f"{needing} what Debian calls: " + " ".join(packages) + "\n"
            "Install your system's packages of them.",
            file=sys.stderr,
        )
    return 0 if can_make_environments() else 1


if __name__ == "__main__":
    sys.exit(main(tests="--tests" in sys.argv))
