#!/bin/sh
# setup.sh: find what the course needs, install it if asked to, and write what
# was found to .build/config.mk, which the Makefile includes.
#
#   sh tests/setup.sh learner           look only
#   sh tests/setup.sh learner install   install what a learner lacks
#   sh tests/setup.sh tests install     and what the course's own tests need
set -u
scope=${1:-learner}
mode=${2:-look}
config=.build/config.mk

have() { command -v "$1" >/dev/null 2>&1; }
have_library() { have pkg-config && pkg-config --exists "$1"; }

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
    apt-get:pandoc | dnf:pandoc | brew:pandoc) echo pandoc ;;
    pacman:pandoc) echo pandoc-cli ;;
    dnf:clang-format) echo clang-tools-extra ;;
    pacman:clang-format) echo clang ;;
    *:clang-format) echo clang-format ;;
    brew:clang) echo llvm ;;
    *:clang) echo clang ;;
    esac
}

# present ID: is it here?
present() {
    case $1 in
    cc) have cc || have gcc || have clang ;;
    criterion) have_library criterion ;;
    seccomp) [ "$(uname -s)" != Linux ] || have_library libseccomp ;;
    *) have "$1" ;;
    esac
}

needed="cc pkg-config criterion"   # without these nothing is graded
wished="gnuplot seccomp"           # pictures; a tighter attempt
if [ "$scope" = tests ]; then
    wished="$wished pandoc clang-format clang"
fi

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

manager=$(manager)
sudo=
if [ "$(id -u)" != 0 ] && [ "$manager" != brew ]; then sudo="sudo "; fi

# shellcheck disable=SC2046,SC2086  # words are meant to be split
lacking=$(missing $needed $wished)
if [ -n "$lacking" ] && [ "$mode" = install ] && [ -n "$manager" ]; then
    echo "Descent needs: $lacking"
    # shellcheck disable=SC2086
    command=$(install_command $lacking)
    echo "Running: $command"
    if [ -n "$sudo" ] && ! have sudo; then
        echo "You are not root and there is no sudo: ask an administrator to" \
             "run the command above, then try again."
    else
        [ "$manager" = apt-get ] && ${sudo}apt-get update -qq </dev/null
        # Without a terminal there is nobody to answer a question.
        if [ "$manager" = apt-get ]; then
            command="env DEBIAN_FRONTEND=noninteractive ${command#sudo }"
            command="$sudo$command -qq"
        fi
        if ! $command </dev/null >.build-setup.log 2>&1; then
            tail -n 5 .build-setup.log
            echo "The installation failed. Run it by hand: $command"
        fi
        rm -f .build-setup.log
    fi
fi

# shellcheck disable=SC2046,SC2086
{
    still=$(missing $needed)
    wanting=$(missing $wished)
    mkdir -p .build || {
        echo "Descent cannot write to $(pwd): give yourself the right to" \
             "(chmod u+w .) or clone it elsewhere."
        exit 1
    }
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
        fi
        if have_library libseccomp; then
            echo "SECCOMP_CFLAGS := -DHAVE_SECCOMP" \
                 "$(pkg-config --cflags libseccomp)"
            echo "SECCOMP_LIBS := $(pkg-config --libs libseccomp)"
        fi
    } >"$config.new" && mv "$config.new" "$config"
}
