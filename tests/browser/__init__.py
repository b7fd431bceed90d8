"""Tests in a browser; a package, so that one browser serves them all and is closed before other tests run."""
