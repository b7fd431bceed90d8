"""A host on this machine that gives tables at addresses, as a test says."""

import contextlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class TableHost:
    """Answers each request with what stands in `replies` for its path: status, headers, body, seconds to wait."""

    def __init__(self):
        self.replies = {}
        self.asked = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outer.asked.append((self.path, dict(self.headers)))
                status, headers, body, seconds = outer.replies.get(self.path, (404, {}, b"", 0))
                if headers.get("ETag") and headers["ETag"] == self.headers.get("If-None-Match"):
                    status, body = 304, b""
                time.sleep(seconds)
                with contextlib.suppress(OSError):  # the client gave up
                    self.send_response(status)
                    for name, value in {"Content-Length": str(len(body)), **headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}"

    def put(self, path, body=b"", *, status=200, seconds=0, **headers):
        content = body if isinstance(body, bytes) else body.encode()
        self.replies[path] = (
            status,
            {name.replace("_", "-"): value for name, value in headers.items()},
            content,
            seconds,
        )


@contextlib.contextmanager
def run_table_host() -> Iterator[TableHost]:
    """Let it answer while it is needed."""
    host = TableHost()
    threading.Thread(target=host.http.serve_forever, args=(0.02,), daemon=True).start()
    yield host
    host.http.shutdown()
    host.http.server_close()
