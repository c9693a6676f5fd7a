"""What `docviewer doctor` looks at: one file per part of the machine, each with `check()` that yields findings."""
