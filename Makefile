# Makefile: every command of the course. `make help` lists them.

# ---- variants: a build folder each, so that flags never go stale ----

ifeq ($(origin CC),default)
CC := cc
endif
VARIANT := $(notdir $(firstword $(CC)))
OPT := -O2 -g
ifdef SAN
VARIANT := $(VARIANT)-san
OPT := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
       -fno-omit-frame-pointer
endif
ifdef NATIVE
VARIANT := $(VARIANT)-native
OPT += -march=native
endif
ifdef WERROR
VARIANT := $(VARIANT)-werror
OPT += -Werror
endif
B := .build/$(VARIANT)

MAKEFLAGS += -r --no-print-directory
.SUFFIXES:
.SECONDEXPANSION:
.DELETE_ON_ERROR:
.SECONDARY:
.DEFAULT_GOAL := status

# ---- what the machine has: found, and for start and test installed ----

SETUP_GOALS := start test
GOALS := $(or $(MAKECMDGOALS),status)
ifneq ($(filter-out clean help,$(GOALS)),)
-include .build/config.mk
SETUP := $(if $(filter test,$(GOALS)),tests,learner)
SETUP += $(if $(filter $(SETUP_GOALS),$(GOALS)),install)
ifeq ($(MAKE_RESTARTS),)
ifneq ($(MISSING)$(filter $(SETUP_GOALS),$(GOALS)),)
.build/config.mk: always
endif
endif
.build/config.mk: tests/setup.sh
	@sh tests/setup.sh $(SETUP)
ifdef MAKE_RESTARTS
ifneq ($(MISSING),)
$(error Descent needs $(strip $(MISSING)). Run `make start`, or: \
$(MISSING_COMMAND))
endif
endif
endif

# ---- flags ----

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
STD := -std=c11 -ffp-contract=off -MMD -MP
# The harness and the grader speak POSIX, and Linux in guarded places.
SYSTEM := -D_GNU_SOURCE -D_DARWIN_C_SOURCE
COMPILE = @mkdir -p $(@D); $(CC) $(STD) $(OPT) $(WARN) -Ilib
chapter = $(firstword $(subst /, ,$1))

# ---- library, harness, grader ----

LIB := $(B)/libdescent.a
LIB_OBJECTS := $(patsubst %.c,$(B)/%.o,$(wildcard lib/*.c))
HARNESS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/harness/*.c))
GRADER := $(B)/descent
GRADER_OBJECTS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/grader/*.c))

$(B)/lib/%.o: lib/%.c
	$(COMPILE) -c -o $@ $<
$(LIB): $(LIB_OBJECTS)
	@rm -f $@; $(AR) rcs $@ $^
$(B)/tests/harness/%.o: tests/harness/%.c .build/config.mk
	$(COMPILE) $(SYSTEM) $(CRITERION_CFLAGS) $(SECCOMP_CFLAGS) -c -o $@ $<
$(B)/tests/grader/%.o: tests/grader/%.c
	$(COMPILE) $(SYSTEM) -c -o $@ $<
$(GRADER): $(GRADER_OBJECTS) $(LIB)
	@$(CC) $(OPT) -o $@ $^ -lm

# ---- exercises: the learner's, the solution, mistakes and variants ----

STEMS := $(shell cut -f 2 exercises/catalog.tsv 2>/dev/null | grep /)
MISTAKES := $(addprefix mistake-,1 2 3 4 5 6 7 8 9 10 11 12)
VARIANTS := $(addprefix variant-,1 2 3 4 5 6)
KINDS := exercises solutions $(MISTAKES) $(VARIANTS)
LEARNER := $(filter-out -Wshadow -Wconversion,$(WARN)) -Wno-unused-parameter

$(B)/exercises/%.o: exercises/%.c
	@mkdir -p $(@D); $(CC) $(STD) $(OPT) $(LEARNER) -Ilib \
	    -Iexercises/$(*D) -Itests/harness -c -o $@ $<
$(B)/solutions/%.o: solutions/%.c
	$(COMPILE) -Wno-unused-parameter -Iexercises/$(*D) -c -o $@ $<
define wrong_rule
$(B)/mistake-$1/%.o: tests/%/mistakes.c
	$$(COMPILE) -Wno-unused-parameter -DMISTAKE=$1 -Iexercises/$$(*D) \
	    -c -o $$@ $$<
$(B)/variant-$1/%.o: tests/%/mistakes.c
	$$(COMPILE) -Wno-unused-parameter -DVARIANT=$1 -Iexercises/$$(*D) \
	    -c -o $$@ $$<
endef
$(foreach k,1 2 3 4 5 6 7 8 9 10 11 12,$(eval $(call wrong_rule,$k)))

$(B)/tests/%.o: tests/%.c .build/config.mk
	$(COMPILE) $(CRITERION_CFLAGS) -Itests/harness \
	    -Iexercises/$(call chapter,$*) -c -o $@ $<

# A kind's test program, and its record.
test_objects = $(patsubst %.c,$(B)/%.o, \
    $(wildcard tests/$1/sample.c tests/$1/hidden.c))
define kind_rule
$(B)/run/$1/%: $(B)/$1/%.o $$$$(call test_objects,$$$$*) $(HARNESS) $(LIB)
	@mkdir -p $$(@D); $(CC) $(OPT) -o $$@ $$^ \
	    $$(CRITERION_LIBS) $$(SECCOMP_LIBS) -lm
$(B)/record/$1/%: $(B)/run/$1/%
	@mkdir -p $$(@D); rm -f $$@.new; \
	DESCENT_RECORD=$$@.new $$< >/dev/null 2>&1; mv $$@.new $$@
endef
$(foreach kind,$(KINDS),$(eval $(call kind_rule,$(kind))))

# ---- pictures ----

$(B)/plots/%.o: plots/%.c
	$(COMPILE) -Iexercises/$(call chapter,$*) -c -o $@ $<
define plot_rule
$(B)/plot/$1/%: $(B)/plots/%.o $(B)/$1/%.o $(LIB)
	@mkdir -p $$(@D); $(CC) $(OPT) -o $$@ $$^ -lm
endef
$(foreach kind,exercises solutions,$(eval $(call plot_rule,$(kind))))

# A figure's program uses every solution of its chapter.
chapter_solutions = $(patsubst %.c,$(B)/%.o,$(wildcard solutions/$1/*.c))
$(B)/figure/%: $(B)/plots/%.o $$(call chapter_solutions,$$(*D)) $(LIB)
	@mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ -lm

-include $(shell find $(B) -name '*.d' 2>/dev/null)

# ---- what a person types ----

# The grader says what there is to say; its verdict "failed" is no error of
# make's. Scripts that want the exit status run $(GRADER) themselves.
descent = +@DESCENT_MAKE=1 MAKE='$(MAKE)' $(GRADER) $1 || [ $$? -eq 1 ]

.PHONY: status start check watch hint solution reset plot help test audit \
	figures format clean bench-loop always
always:

status: $(GRADER)
	$(call descent,status)
start: $(GRADER)
	$(call descent,start)
check: $(GRADER)
	$(call descent,check '$(EX)' '$(CH)')
watch: $(GRADER)
	+@saved=$$(stty -g 2>/dev/null); MAKE='$(MAKE)' $(GRADER) watch '$(EX)'; \
	code=$$?; [ -z "$$saved" ] || stty "$$saved"; exit $$code
hint: $(GRADER)
	$(call descent,hint '$(EX)')
solution: $(GRADER)
	$(call descent,solution '$(EX)')
reset: $(GRADER)
	$(call descent,reset '$(EX)')
plot: $(GRADER)
	$(call descent,plot '$(EX)')
audit: $(GRADER)
	$(call descent,audit '$(EX)')
figures: $(GRADER)
	$(call descent,figures)
clean:
	@rm -rf .build
