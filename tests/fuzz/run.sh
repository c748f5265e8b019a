#!/bin/sh
# run.sh NAME BUILD [SECONDS]: fuzz the parser of tests/fuzz/NAME.c, from its
# corpus. Without SECONDS a short run that is the same every time; with it that
# long, and what was found is added to the corpus.
set -u
name=$1
program=$2/fuzz/$1
seconds=${3:-}
source=tests/fuzz/$name.c
corpus=tests/fuzz/corpus/$name
clang=${FUZZ_CLANG:-clang}

# line WORD: what stands behind "WORD:" in a comment of its own in the source.
line() { sed -n "s/^\/\* $1: \(.*\) \*\/\$/\1/p" "$source"; }

mkdir -p "$2/fuzz" || exit 1
if ! echo 'int LLVMFuzzerTestOneInput(const char *a, unsigned long n);
    int LLVMFuzzerTestOneInput(const char *a, unsigned long n)
    { return a && n > 9; }' |
    "$clang" -x c -fsanitize=fuzzer -o "$program.probe" - 2>/dev/null; then
    echo "fuzzing $name is left out; it needs: apt-get install clang"
    exit 0
fi
libraries=$(line libraries)
# shellcheck disable=SC2086  # words are meant to be split
if ! echo 'int main(void) { return 0; }' |
    "$clang" -x c -o "$program.probe" - $libraries 2>/dev/null; then
    echo "fuzzing $name is left out; it needs the libraries $libraries"
    exit 0
fi
# shellcheck disable=SC2046,SC2086  # words are meant to be split
"$clang" -std=c11 -O1 -g -D_GNU_SOURCE -Ilib -Itests/grader \
    -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
    -o "$program" "$source" $(line sources) $libraries -lm || exit 1
found=$(mktemp -d) || exit 1
trap 'rm -rf "$found"' EXIT INT TERM
runs=$(line runs)
limit="-runs=${runs:-20000} -seed=1 -max_total_time=20"
[ -z "$seconds" ] || limit="-max_total_time=$seconds"
# shellcheck disable=SC2086  # words are meant to be split
"$program" $limit -max_len=2048 -timeout=10 -print_final_stats=1 \
    -verbosity=0 -artifact_prefix="$program-" \
    "$found" "$corpus" || exit 1
if [ -n "$seconds" ]; then
    "$program" -merge=1 -verbosity=0 "$corpus" "$found" || exit 1
fi
echo "[====] Synthesis: Tested: 1 | Passing: 1 | Failing: 0 | Crashing: 0"
