#!/bin/sh
# run.sh BUILD [peers]: run the benchmarks, the default build and the one for
# this machine in turn, beside the peers that are installed, and print a table.
set -u
build=$1
peers=${2:-}
# one thread for everybody
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
export BENCH_WRITE_DATA="$build/bench/write-data"
results=$(mktemp) || exit 1
trap 'rm -f "$results"' EXIT INT TERM

# peer FILE TASK-PROGRAM: run a peer if what it needs is here, else say what is
# missing. The first line of a peer names its package: "apt: python3-sklearn".
peer() {
    package=$(sed -n '1,2s/.*apt: *\([a-z0-9+. -]*\).*/\1/p' "$1")
    case $1 in
    *.py) python=/usr/bin/python3; $python "$1" probe >/dev/null 2>&1 &&
        { $python "$1" >>"$results"; return; } ;;
    *.R) Rscript "$1" probe >/dev/null 2>&1 &&
        { Rscript "$1" >>"$results"; return; } ;;
    *.c | *.cpp) flags=$(sed -n '1,2s/.*needs: *\(.*[^ *\/]\).*/\1/p' "$1")
        case $1 in
        *.c) compiler="${CC:-cc} -std=c11" ;;
        *) compiler="${CXX:-c++} -std=c++17" ;;
        esac
        stem=${1##*/}
        program=$build/bench/peer-${stem%.*}
        # shellcheck disable=SC2086
        $compiler -O3 -march=native -D_GNU_SOURCE -Ilib -Itests/bench \
            -o "$program" "$1" "$build"/tests/bench/bench.o \
            "$build"/tests/bench/data.o "$build"/libdescent.a $flags -lm \
            2>/dev/null && { "$program" >>"$results"; return; } ;;
    esac
    echo "$(basename "$1") is left out; it needs: apt-get install $package" >&2
}

for program in "$build"/bench/speed-*; do
    name=$(basename "$program")
    case $name in *.d) continue ;; esac
    echo "$name ..." >&2
    "$program" >>"$results"
    BENCH_WHO=" native" "$build-native/bench/$name" >>"$results"
    blas=$build-native-blas/bench/$name
    if [ -x "$blas" ] && grep -q 'also: BLAS' "tests/bench/$name.c"; then
        BENCH_WHO=" native, BLAS=1" "$blas" >>"$results"
    fi
    if [ -n "$peers" ]; then
        for file in tests/bench/peers/"${name#speed-}"*; do
            [ -e "$file" ] && peer "$file"
        done
    fi
done
grep -m 1 'model name' /proc/cpuinfo 2>/dev/null | sed 's/.*: //'
awk -f tests/bench/table.awk "$results"
