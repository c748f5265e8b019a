#!/usr/bin/env bash
# setup.sh: Gradescope runs this once, as root, when it builds the image:
# install what grading needs, and compile the tests.
set -eu
cd "$(dirname "$0")/course"
# CH, SEED and HIDDEN, as make gradescope got them
# shellcheck source=/dev/null
. ../assignment
sh tests/setup.sh class install
make CC=cc .build/cc/descent .build/cc/descent-grade
make CC=cc class-parts CH="$CH" SEED="$SEED"
