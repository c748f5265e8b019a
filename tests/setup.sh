#!/bin/sh
# setup.sh: find what the course needs, install it if asked to, and write what
# was found to .build/config.mk, which the Makefile includes.
#
#   sh tests/setup.sh learner           look only
#   sh tests/setup.sh learner install   install what a learner lacks
#   sh tests/setup.sh class install     and what grading a class needs
#   sh tests/setup.sh tests install     and what the course's own tests need
set -u
scope=${1:-learner}
mode=${2:-look}
config=.build/config.mk

have() { command -v "$1" >/dev/null 2>&1; }
have_library() { have pkg-config && pkg-config --exists "$1"; }

# criterion_git: the name under which Criterion's shared library wants libgit2.
criterion_git() {
    have cc && have readelf &&
        readelf -d "$(cc -print-file-name=libcriterion.so)" 2>/dev/null |
        sed -n 's/.*NEEDED.*\[\(libgit2\.so[^]]*\)\].*/\1/p' |
        grep .
}

# manager: how this system installs packages.
manager() {
    for m in apt-get dnf pacman brew; do
        if have "$m"; then echo "$m"; return; fi
    done
}

# package ID: its name for this system's package manager.
package() {
    case $manager:$1 in
    apt-get:cc) echo gcc libc6-dev ;;
    dnf:cc) echo gcc glibc-devel binutils ;;
    pacman:cc) echo gcc ;;
    brew:cc) echo gcc ;;
    apt-get:pkg-config) echo pkg-config ;;
    dnf:pkg-config) echo pkgconf-pkg-config ;;
    *:pkg-config) echo pkgconf ;;
    apt-get:criterion) echo libcriterion-dev ;;
    dnf:criterion) echo criterion-devel ;;
    *:criterion) echo criterion ;;
    apt-get:gnuplot) echo gnuplot-nox ;;
    *:gnuplot) echo gnuplot ;;
    apt-get:seccomp) echo libseccomp-dev ;;
    dnf:seccomp) echo libseccomp-devel ;;
    pacman:seccomp) echo libseccomp ;;
    brew:seccomp) ;;
    apt-get:archive) echo libarchive-dev ;;
    dnf:archive) echo libarchive-devel ;;
    *:archive) echo libarchive ;;
    apt-get:json) echo libjson-c-dev ;;
    dnf:json) echo json-c-devel ;;
    *:json) echo json-c ;;
    apt-get:elf) echo libelf-dev ;;
    dnf:elf) echo elfutils-libelf-devel ;;
    *:elf) echo libelf ;;
    pacman:pandoc) echo pandoc-cli ;;
    dnf:clang-format) echo clang-tools-extra ;;
    pacman:clang-format) echo clang ;;
    brew:clang) echo llvm ;;
    dnf:shellcheck) echo ShellCheck ;;
    *:bwrap) echo bubblewrap ;;
    apt-get:slurm) echo slurmctld slurmd munge slurm-client ;;
    dnf:slurm) echo slurm-slurmctld slurm-slurmd slurm munge ;;
    *:slurm) ;;
    *) echo "$1" ;;
    esac
}

# present ID: is it here?
present() {
    case $1 in
    cc) have cc || have gcc || have clang ;;
    criterion) have_library criterion ;;
    seccomp) is_elsewhere || have_library libseccomp ;;
    archive) is_elsewhere || have_library libarchive ;;
    json) is_elsewhere || have_library json-c ;;
    elf) is_elsewhere || have_library libelf ;;
    bwrap) is_elsewhere || have bwrap ;;
    parallel) is_elsewhere || have parallel ;;
    slurm) is_elsewhere || have_slurm ;;
    *) have "$1" ;;
    esac
}

# have_slurm: a whole cluster of one machine; its daemons may not be in PATH.
have_slurm() (
    PATH="$PATH:/usr/sbin:/sbin"
    have slurmctld && have slurmd && have munged && have sbatch
)

# is_elsewhere: classes are graded on Linux only.
is_elsewhere() { [ "$(uname -s)" != Linux ]; }

needed="cc pkg-config criterion"   # without these nothing is graded
wished="gnuplot seccomp"           # pictures; a tighter attempt
graders="archive json elf bwrap"    # a class of submissions
engines="parallel slurm"           # on many machines
case $scope in
class) needed="$needed seccomp ${graders% *}" wished="gnuplot bwrap" ;;
tests)
    wished="$wished pandoc clang-format clang shellcheck chromium"
    wished="$wished $graders $engines"
    ;;
esac

# missing ID...: those that are not here.
missing() {
    for id in "$@"; do
        present "$id" || printf '%s ' "$id"
    done
}

# packages ID...: the packages for them.
packages() {
    for id in "$@"; do
        for name in $(package "$id"); do printf '%s ' "$name"; done
    done
}

# install_command ID...: what a person would type.
install_command() {
    list=$(packages "$@")
    list=${list% }
    case $manager in
    apt-get) echo "${sudo}apt-get install -y --no-install-recommends $list" ;;
    dnf) echo "${sudo}dnf install -y $list" ;;
    pacman) echo "${sudo}pacman -S --needed --noconfirm $list" ;;
    brew) echo "brew install $list" ;;
    *) echo "install $* with your system's package manager" ;;
    esac
}

# install ID...: run that command; without a terminal nobody could answer it.
install() {
    command=$(install_command "$@")
    echo "Running: $command"
    if [ "$manager" = apt-get ]; then
        command="${sudo}env DEBIAN_FRONTEND=noninteractive ${command#sudo }"
    fi
    $command </dev/null >>.build/setup.log 2>&1 && return
    tail -n 5 .build/setup.log
    echo "That did not work; .build/setup.log has all of it."
}

# may_install: can this user install anything?
may_install() {
    [ -z "$sudo" ] || { have sudo && sudo -v; }
}

# install_all ID...: all at once, and then one by one what is still missing: one
# package that a system does not have must not keep the others away.
install_all() {
    echo "Descent needs: $*"
    if [ -z "$manager" ]; then
        echo "Please $(install_command "$@"), and try again."
        return
    fi
    if ! may_install; then
        echo "That takes an administrator's rights. Ask for:"
        echo "  $(install_command "$@")"
        echo "and try again."
        return
    fi
    : >.build/setup.log
    # shellcheck disable=SC2086  # "sudo " is a word of its own
    [ "$manager" != apt-get ] ||
        ${sudo}apt-get update -qq </dev/null >>.build/setup.log 2>&1
    install "$@"
    # shellcheck disable=SC2046  # words are meant to be split
    set -- $(missing "$@")
    if [ $# -gt 1 ]; then
        for id in "$@"; do install "$id"; done
    fi
    present criterion || cat <<'END'
Where there is no package of Criterion, its source and how to build it are at
  https://github.com/Snaipe/Criterion
END
}

if ! mkdir -p .build 2>/dev/null || [ ! -w .build ]; then
    echo "Descent cannot write to $(pwd):"
    echo "give yourself the right to (chmod u+w .) or clone it elsewhere."
    exit 1
fi

manager=$(manager)
sudo=
if [ "$(id -u)" != 0 ] && [ "$manager" != brew ]; then sudo="sudo "; fi

# shellcheck disable=SC2046,SC2086  # words are meant to be split
{
    lacking=$(missing $needed $wished)
    if [ -n "$lacking" ] && [ "$mode" = install ]; then
        install_all $lacking
    fi
    still=$(missing $needed)
    wanting=$(missing $wished)
    {
        echo "# Written by tests/setup.sh; make it anew by deleting it."
        if [ -n "$still" ]; then
            echo "MISSING := $still"
            echo "MISSING_COMMAND := $(install_command $still)"
        fi
        if [ -n "$wanting" ]; then
            echo "WANTING := $wanting"
            echo "WANTING_COMMAND := $(install_command $wanting)"
        fi
        if have_library criterion; then
            echo "CRITERION_CFLAGS := $(pkg-config --cflags criterion)"
            echo "CRITERION_LIBS := $(pkg-config --libs criterion)"
            git=$(criterion_git) && echo "CRITERION_GIT := $git"
        fi
        if have_library openblas && have_library lapacke; then
            echo "BLAS_CFLAGS := $(pkg-config --cflags openblas lapacke)"
            echo "BLAS_LIBS := $(pkg-config --libs lapacke openblas)"
        fi
        if have_library libseccomp; then
            echo "SECCOMP_CFLAGS := -DHAVE_SECCOMP" \
                 "$(pkg-config --cflags libseccomp)"
            echo "SECCOMP_LIBS := $(pkg-config --libs libseccomp)"
        fi
        if have_library "libarchive json-c libelf libseccomp"; then
            echo "CLASS_CFLAGS :=" \
                "$(pkg-config --cflags libarchive json-c libelf)"
            echo "CLASS_LIBS :=" \
                "$(pkg-config --libs libarchive json-c libelf)"
        fi
    } >"$config.new" && mv "$config.new" "$config"
}
