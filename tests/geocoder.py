"""A geocoder on this machine that answers as a test says."""

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from components.geocoding.sources.online import make_online


class Geocoder:
    """Answers each request with the next of `replies` (status, body or bytes, seconds to wait); the last one stays."""

    def __init__(self):
        self.replies = [(200, [], 0)]
        self.asked = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outer.asked.append((time.monotonic(), self.path, self.headers["User-Agent"]))
                status, body, seconds = outer.replies.pop(0) if len(outer.replies) > 1 else outer.replies[0]
                time.sleep(seconds)
                content = body if isinstance(body, bytes) else json.dumps(body).encode()
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    pass  # the client gave up

            def log_message(self, *arguments):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def settings(self, service="nominatim", **options):
        options = {"domain": f"127.0.0.1:{self.http.server_port}", "scheme": "http", **options}
        return {"PILOT_CITIES_GEOCODER": service, "PILOT_CITIES_GEOCODER_OPTIONS": json.dumps(options)}

    def source(self, **options):
        return make_online(self.settings(**options), pauses=(0.05, 0.1, 0.2))


@contextlib.contextmanager
def run_geocoder() -> Iterator[Geocoder]:
    """Let it answer while it is needed."""
    geocoder = Geocoder()
    threading.Thread(target=geocoder.http.serve_forever, daemon=True).start()
    yield geocoder
    geocoder.http.shutdown()
    geocoder.http.server_close()
