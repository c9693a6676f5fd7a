"""docviewer: see, tune and correct how documents fall into segments."""

__version__ = "0.1.0"
