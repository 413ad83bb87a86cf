"""Nothing that an article asks for is ever fetched: no socket is made, and no server hears of anybody."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from reader.ingest import read_folder
from reader.model import Article
from tests.ingest.luring import lure

ROOT = Path(__file__).parents[2]

FORBIDS_SOCKETS = """
import os, sys

def forbid(event, arguments):
    # Processes talk by local sockets, which have no family of the network's.
    network = event == "socket.__new__" and arguments[1] != 1
    if network or event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        import traceback
        with open(os.environ["NOTED"], "a") as noted:
            noted.write(f"{event} {arguments}\\n")
            traceback.print_stack(file=noted)
        os._exit(99)

sys.addaudithook(forbid)
"""


class Server(HTTPServer):
    """Answers every request with nothing, and remembers that it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), BaseHTTPRequestHandler)
        self.asked: list[object] = []

    def verify_request(self, request: object, client_address: object) -> bool:  # noqa: ARG002
        self.asked.append(client_address)
        return False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_no_socket_is_made_in_any_process(tmp_path: Path, server: Server) -> None:
    folder, hooks, noted = tmp_path / "set", tmp_path / "hooks", tmp_path / "noted"
    folder.mkdir()
    hooks.mkdir()
    lure(folder, server.address)
    (hooks / "sitecustomize.py").write_text(FORBIDS_SOCKETS, "utf-8")
    environment = os.environ | {"PYTHONPATH": f"{hooks}{os.pathsep}{ROOT}", "NOTED": str(noted)}
    run = [sys.executable, "-m", "reader", "analyze", str(folder), str(tmp_path / "out.json")]
    done = subprocess.run(run, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert not noted.exists(), noted.read_text("utf-8")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.json").stat().st_size > 1_000
    # The hook would have told: a socket that is made on purpose ends the process.
    made = subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket()"], env=environment, check=False
    )
    assert made.returncode == 99


def test_no_server_hears_of_the_reading(tmp_path: Path, server: Server) -> None:
    number = lure(tmp_path, server.address)
    found = list(read_folder(tmp_path))
    assert {item.path.split("/")[0] for item, _, _ in found} == {file.name for file in tmp_path.iterdir()}
    articles = [item for item, _, _ in found if isinstance(item, Article)]
    # The list of addresses, the page of frames and the item that lies elsewhere may be no articles.
    assert len(articles) >= number - 6, [item for item, _, _ in found if not isinstance(item, Article)]
    assert server.asked == []
    with pytest.raises(OSError, match=r"."):
        __import__("urllib.request").request.urlopen(server.address, timeout=5)
    assert server.asked, "else the server hears nobody"
