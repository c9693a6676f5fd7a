"""The figures that docviewer promises, measured beside other tools: `make bench SAMPLES=folder`."""
