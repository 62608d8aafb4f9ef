"""Real servers on this machine, for whatever a test's site asks of another."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


def serve(handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    """On a free port of loopback, until it is shut down or the process ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server
