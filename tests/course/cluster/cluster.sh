#!/bin/sh
# cluster.sh: a real Slurm cluster of this one machine, for a test.
#
#   sh cluster.sh start FOLDER   munged, slurmctld and slurmd, all in FOLDER
#   sh cluster.sh stop FOLDER    end them
#
# Between the two, programs of Slurm are run with SLURM_CONF=FOLDER/slurm.conf.
# Needs root, since slurmd does; nothing outside FOLDER is touched.
set -eu
PATH="$PATH:/usr/sbin:/sbin"
verb=$1 folder=$2

# ends FILE: end the process whose number is in FILE.
ends() {
    [ -s "$1" ] || return 0
    number=$(cat "$1")
    kill "$number" 2>/dev/null || return 0
    for _ in $(seq 50); do
        kill -0 "$number" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -9 "$number" 2>/dev/null || true
}

if [ "$verb" = stop ]; then
    for daemon in slurmd slurmctld munged; do
        ends "$folder/$daemon.pid"
        ends "$folder/munge/$daemon.pid"
    done
    exit 0
fi

# Slurm's daemons listen on ports; those of this process are likely to be free.
port=$((20000 + $$ % 20000))
host=$(hostname)
processors=$(getconf _NPROCESSORS_ONLN)
mkdir -p "$folder/state" "$folder/spool" "$folder/munge"
chmod 755 "$folder"

# munged refuses a key that others could read; it runs as a user of its own.
dd if=/dev/urandom of="$folder/munge/key" bs=1024 count=1 2>/dev/null
chmod 600 "$folder/munge/key"
chmod 755 "$folder/munge"
user=
if id munge >/dev/null 2>&1; then
    chown -R munge: "$folder/munge"
    user="setpriv --reuid=munge --regid=munge --clear-groups"
fi
# shellcheck disable=SC2086  # no user, no word
$user munged --force --key-file="$folder/munge/key" \
    --socket="$folder/munge/socket" --pid-file="$folder/munge/munged.pid" \
    --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"

cat >"$folder/slurm.conf" <<END
ClusterName=descent
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
SlurmctldPort=$port
SlurmdPort=$((port + 1))
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
MaxArraySize=50001
SchedulerParameters=sched_min_interval=100000,batch_sched_delay=0
NodeName=$host NodeAddr=127.0.0.1 CPUs=$processors State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF="$folder/slurm.conf"
slurmctld -c -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF"

# Until the node says that it is there.
for _ in $(seq 100); do
    if sinfo --noheader --format=%T 2>/dev/null | grep -q idle; then exit 0; fi
    sleep 0.2
done
echo "the cluster does not start:" >&2
tail -n 5 "$folder"/*.log "$folder/munge/log" >&2
exit 1
