#!/bin/sh
# engines.sh: grade a class in chunks that GNU parallel or Slurm hand out.
#
#   sh engines.sh parallel|slurm GRADER SUBMISSIONS OUT [CHAPTER [SEED [JOBS]]]
#
# The class is cut into lists of $CHUNK submissions (100; from 50 to 500 is
# sensible, since a job of Slurm costs about 0.4 s and a grader a few seconds
# before it begins), and every list is graded by `GRADER chunk LIST OUT`. What
# is graded already is kept, so the same command goes on after a stop. With
# Slurm the course, the submissions and OUT lie where all machines see them;
# $SBATCH_PARTITION, $SBATCH_MEM_PER_NODE and the like are Slurm's own.
set -eu

# Within Slurm: one list of the array.
if [ "$1" = task ]; then
    exec "$2" chunk "$3/$SLURM_ARRAY_TASK_ID.list" "$4"
fi

engine=$1 grader=$2 submissions=$3 out=$4
chapter=${5:-} seed=${6:-} jobs=${7:-} chunk=${CHUNK:-100}
lists=$out/chunks

stop() {
    echo "descent: $1" >&2
    exit 2
}

case $engine in
parallel)
    parallel --version </dev/null 2>/dev/null | grep -q 'GNU parallel' ||
        stop "ENGINE=parallel needs GNU parallel: apt-get install parallel"
    ;;
slurm)
    command -v sbatch >/dev/null ||
        stop "ENGINE=slurm needs Slurm's sbatch: apt-get install slurm-client"
    ;;
*) stop "ENGINE=$engine: say local, parallel or slurm" ;;
esac
case $chunk$jobs in
*[!0-9]*) stop "CHUNK=$chunk JOBS=$jobs: both are whole numbers" ;;
esac
[ "$chunk" -gt 0 ] || stop "CHUNK=$chunk: at least one submission a chunk"
if [ -z "$submissions" ] || [ -z "$out" ]; then
    stop "say what to grade and where the results go: make grade \
SUBMISSIONS=folder OUT=folder"
fi

# The lists: the lines for seed and chapter, and some of the submissions.
mkdir -p "$lists"
rm -f "$lists"/*.list "$lists"/*.log
"$grader" list "$submissions" "$lists/all" "$chapter" "$seed"
awk -v size="$chunk" -v to="$lists" '
    !/^submission\t/ { head = head $0 "\n"; next }
    n++ % size == 0 { file = to "/" ++k ".list"; printf "%s", head >file }
    { print >file }
    (n % size) == 0 { close(file) }' "$lists/all"
count=$(find "$lists" -name '*.list' | wc -l)

# What is built, is built once, and would this system be fit to grade?
"$grader" selftest "$lists/all"

status=0
case $engine in
parallel)
    bar=
    [ ! -t 2 ] || bar=--bar
    # shellcheck disable=SC2086  # no bar, no word
    parallel -q $bar --jobs "${jobs:-200%}" \
        "$grader" chunk {} "$out" ::: "$lists"/*.list || status=$?
    ;;
slurm)
    sbatch --wait --job-name=descent --ntasks=1 --chdir="$(pwd)" \
        --array="1-$count${jobs:+%$jobs}" --output="$lists/%a.log" \
        "$0" task "$grader" "$lists" "$out" || status=$?
    cat "$lists"/*.log
    ;;
esac
[ "$status" = 0 ] || echo "descent: not every chunk came to its end" >&2
exec "$grader" merge "$lists/all" "$out"
