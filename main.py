"""Start Perceptarium from a checkout; installed, the command `perceptarium` does."""

import sys

from gui.launch import main

if __name__ == "__main__":
    sys.exit(main())
