# Makefile: every command of the course. `make help` lists them.

# ---- variants: a build folder each, so that flags never go stale ----

ifeq ($(origin CC),default)
CC := cc
endif
VARIANT := $(notdir $(firstword $(CC)))
OPT := -O2 -g
ifdef SAN
VARIANT := $(VARIANT)-san
# A null pointer is left to the signal that it raises, for which a learner gets
# a sentence.
OPT := -O1 -g -fsanitize=address,undefined -fno-sanitize=null \
       -fno-sanitize-recover=undefined -fno-omit-frame-pointer
endif
ifdef NATIVE
VARIANT := $(VARIANT)-native
OPT += -march=native
endif
ifdef BLAS
VARIANT := $(VARIANT)-blas
OPT += -DHAVE_BLAS
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
ifneq ($(filter test,$(GOALS)),)
# as many jobs as processors, unless somebody chose
ifeq ($(filter -j%,$(MAKEFLAGS)),)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
endif
MAKEFLAGS += -Otarget
endif
ifneq ($(filter-out clean help help-course,$(GOALS)),)
-include .build/config.mk
ifneq ($(filter grade gradescope bench-class class-parts,$(GOALS)),)
LACKS_CLASS := $(if $(CLASS_LIBS),,yes)
endif
SETUP := $(if $(filter test,$(GOALS)),tests,$(if $(LACKS_CLASS),class,learner))
SETUP += $(if $(LACKS_CLASS)$(filter $(SETUP_GOALS),$(GOALS)),install)
ifeq ($(MAKE_RESTARTS),)
ifneq ($(MISSING)$(LACKS_CLASS)$(filter $(SETUP_GOALS),$(GOALS)),)
.build/config.mk: always
endif
endif
.build/config.mk: tests/setup.sh
	@sh tests/setup.sh $(SETUP)
ifeq ($(wildcard .build/config.mk),)
ifneq ($(shell mkdir -p .build 2>/dev/null && echo yes),yes)
$(info Descent cannot write to $(CURDIR):)
$(error chmod u+w . or clone it elsewhere)
endif
endif
ifdef MAKE_RESTARTS
ifneq ($(MISSING),)
$(error Descent needs $(strip $(MISSING)). Run `make start`, or: \
$(MISSING_COMMAND))
endif
endif
endif

# `make BLAS=1` hands products, factors and eigenvalues to OpenBLAS, see
# lib/blas.h.
LM := -lm
ifdef BLAS
ifeq ($(BLAS_LIBS)$(filter clean help help-course,$(GOALS)),)
$(error BLAS=1 needs OpenBLAS and LAPACKE: \
apt-get install libopenblas-dev liblapacke-dev, then rm -f .build/config.mk)
endif
LM := $(BLAS_LIBS) -lm
endif

# ---- flags ----

Q := $(if $(V),,@)
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
STD := -std=c11 -ffp-contract=off -MMD -MP
# The harness and the grader speak POSIX, and Linux in guarded places.
SYSTEM := -D_GNU_SOURCE -D_DARWIN_C_SOURCE
COMPILE = $(Q)mkdir -p $(@D); $(CC) $(STD) $(OPT) $(WARN) -Ilib -Iexercises
chapter = $(firstword $(subst /, ,$1))

# ---- library, harness, grader ----

LIB := $(B)/libdescent.a
LIB_OBJECTS := $(patsubst %.c,$(B)/%.o,$(wildcard lib/*.c))
HARNESS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/harness/*.c))
GRADER := $(B)/descent
GRADER_OBJECTS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/grader/*.c))

# -O3 vectorises; without -ffast-math it leaves every bit as it is. Only where a
# loop says "omp simd" may sums be reordered; no run-time library is needed.
# Roots set no errno: nobody reads it, and loops could not become vectors.
$(B)/lib/%.o: lib/%.c
	$(COMPILE) $(if $(findstring -O2,$(OPT)),-O3) -fopenmp-simd \
	    -fno-math-errno $(if $(BLAS),$(BLAS_CFLAGS)) \
	    $(if $(SAN),-Wno-pass-failed) -c -o $@ $<
$(LIB): $(LIB_OBJECTS)
	$(Q)rm -f $@; $(AR) rcs $@ $^
$(B)/tests/harness/%.o: tests/harness/%.c .build/config.mk
	$(COMPILE) $(SYSTEM) $(CRITERION_CFLAGS) $(SECCOMP_CFLAGS) -c -o $@ $<
# Under libgit2's name: see there. Without it, or moved, all works, but slower.
ifdef CRITERION_GIT
STARTUP := $(B)/startup/$(CRITERION_GIT)
AT_STARTUP := -Wl,--no-as-needed $(STARTUP) -Wl,--as-needed \
    -Wl,-rpath,'$$$$ORIGIN/../../../startup'
$(STARTUP): tests/harness/startup/git2.c .build/config.mk
	$(COMPILE) -shared -fPIC -Wl,-soname,$(@F) -o $@ $<
endif
$(B)/tests/grader/%.o: tests/grader/%.c
	$(COMPILE) $(SYSTEM) -c -o $@ $<
$(GRADER): $(GRADER_OBJECTS) $(LIB)
	$(Q)$(CC) $(OPT) -o $@ $^ $(LM)

# ---- exercises: the learner's, the solution, mistakes and variants ----

STEMS = $(shell cut -f 2 exercises/catalog.tsv 2>/dev/null | grep /)
MISTAKES := $(addprefix mistake-,1 2 3 4 5 6 7 8 9 10 11 12)
VARIANTS := $(addprefix variant-,1 2 3 4 5 6)
KINDS := exercises scratch solutions $(MISTAKES) $(VARIANTS)
LEARNER := $(filter-out -Wshadow -Wconversion,$(WARN)) -Wno-unused-parameter

$(B)/exercises/%.o: exercises/%.c
	$(Q)mkdir -p $(@D); $(CC) $(STD) $(OPT) $(LEARNER) -Ilib -Iexercises \
	    -Iexercises/$(*D) -c -o $@ $<
$(B)/scratch/%.o: .descent/scratch/%.c
	$(Q)mkdir -p $(@D); $(CC) $(STD) $(OPT) $(LEARNER) -Ilib -Iexercises \
	    -Iexercises/$(*D) -c -o $@ $<
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

$(B)/tests/fuzz/%.o: tests/fuzz/%.c
	$(COMPILE) $(SYSTEM) -Itests/grader -c -o $@ $<
$(B)/tests/%.o: tests/%.c .build/config.mk
	$(COMPILE) $(CRITERION_CFLAGS) -Itests/harness \
	    -Iexercises/$(call chapter,$*) -c -o $@ $<

# A kind's test program, and its record.
test_objects = $(patsubst %.c,$(B)/%.o, \
    $(wildcard tests/$1/sample.c tests/$1/hidden.c))
define kind_rule
$(B)/run/$1/%: $(B)/$1/%.o $$$$(call test_objects,$$$$*) $(HARNESS) $(LIB) \
    $(STARTUP)
	$(Q)mkdir -p $$(@D); $(CC) $(OPT) -o $$@ $$(filter-out $(STARTUP),$$^) \
	    $(AT_STARTUP) \
	    $$(CRITERION_LIBS) $$(SECCOMP_LIBS) -pthread $(LM)
$(B)/record/$1/%: $(B)/run/$1/%
	$(Q)mkdir -p $$(@D); rm -f $$@.new; \
	DESCENT_RECORD=$$@.new $$< >/dev/null 2>&1; mv $$@.new $$@
endef
$(foreach kind,$(KINDS),$(eval $(call kind_rule,$(kind))))

# ---- class grading: see tests/grader/class/README.md ----

CLASS := $(B)/descent-grade
CLASS_OBJECTS := $(patsubst %.c,$(B)/%.o,$(wildcard tests/grader/class/*.c))
$(B)/tests/grader/class/%.o: tests/grader/class/%.c
	$(COMPILE) $(SYSTEM) -Itests/grader $(CLASS_CFLAGS) $(SECCOMP_CFLAGS) \
	    -c -o $@ $<
$(CLASS): $(CLASS_OBJECTS) $(filter-out %/main.o,$(GRADER_OBJECTS)) $(LIB)
	$(Q)$(CC) $(OPT) -o $@ $^ $(CLASS_LIBS) $(SECCOMP_LIBS) -lm

# A submission is linked as a library, which the test programs load: those are
# linked once. The model answer stands in for it until then.
CLASS_COMPILE := $(CC) -std=c11 -ffp-contract=off $(OPT) -g0 $(LEARNER) -fPIC
$(B)/class/compiler: Makefile .build/config.mk
	$(Q)mkdir -p $(@D); if $(CC) --version | grep -q clang; \
	then echo '$(CLASS_COMPILE) -ferror-limit=20'; \
	else echo '$(CLASS_COMPILE) -fmax-errors=20'; fi >$@.new
	$(Q)for n in libm.so libc.so libgcc.a; do $(CC) -print-file-name=$$n; \
	done | sed 's:/[^/]*$$::' | sort -u | sed 's:^:-L:' | tr '\n' ' ' | \
	sed 's:^:$(LD) -shared --eh-frame-hdr -z now -z noexecstack -z text :' \
	>>$@.new; echo >>$@.new; mv $@.new $@
$(B)/class/%/solution.o: solutions/%.c $(B)/class/compiler
	$(Q)mkdir -p $(@D); $(CLASS_COMPILE) -MMD -MP -Ilib -Iexercises \
	    -Iexercises/$(*D) -c -o $@ $<
$(B)/class/%/submission.so: $(B)/class/%/solution.o
	$(Q)$(CC) -shared -nostartfiles -Wl,-soname,submission.so -o $@ $< -lm
define part_rule
$(B)/class/%/$1: $(B)/tests/%/$1.o $(B)/class/%/submission.so $(HARNESS) \
    $(LIB) $(STARTUP)
	$(Q)$(CC) $(OPT) -rdynamic -o $$@ $$< $(HARNESS) -Wl,--whole-archive \
	    $(LIB) -Wl,--no-whole-archive $$(@D)/submission.so \
	    $(AT_STARTUP) $(CRITERION_LIBS) $(SECCOMP_LIBS) \
	    -pthread -lm
endef
$(foreach part,sample hidden,$(eval $(call part_rule,$(part))))
$(B)/class/harness.o: $(HARNESS)
	$(Q)mkdir -p $(@D); $(LD) -r -o $@ $^

# Its picture: the plot's program behind the filter of an attempt.
$(B)/tests/grader/class/plot/guard.o: tests/grader/class/plot/guard.c
	$(COMPILE) $(SYSTEM) $(SECCOMP_CFLAGS) -Itests/harness -c -o $@ $<
$(B)/class/%/plot: $(B)/plots/%.o $(B)/class/%/submission.so \
    $(B)/tests/grader/class/plot/guard.o $(B)/tests/harness/sandbox.o $(LIB)
	$(Q)$(CC) $(OPT) -rdynamic -o $@ $(filter %.o,$^) -Wl,--whole-archive \
	    $(LIB) -Wl,--no-whole-archive $(@D)/submission.so $(SECCOMP_LIBS) -lm

# The self-test is an exercise of its own; it knows where it must not look.
SELFTEST := $(B)/tests/grader/selftest
$(SELFTEST)/%.o: tests/grader/selftest/%.c .build/config.mk
	$(COMPILE) $(SYSTEM) $(CRITERION_CFLAGS) -Itests/harness \
	    -DCOURSE='"$(CURDIR)"' -c -o $@ $<
$(B)/class/grader/selftest/solution.o: tests/grader/selftest/good.c \
    $(B)/class/compiler
	$(Q)mkdir -p $(@D); $(CLASS_COMPILE) -c -o $@ $<

# Records with a seed, of the model answers and of the known mistakes.
define seed_rule
$(B)/class/seed-$2/$1/%: $(B)/run/$1/%
	$(Q)mkdir -p $$(@D); rm -f $$@.new; DESCENT_SEED=$2 \
	DESCENT_RECORD=$$@.new $$< >/dev/null 2>&1; mv $$@.new $$@
endef

# ---- pictures ----

$(B)/plots/%.o: plots/%.c
	$(COMPILE) -Iexercises/$(call chapter,$*) -c -o $@ $<
define plot_rule
$(B)/plot/$1/%: $(B)/plots/%.o $(B)/$1/%.o $(LIB)
	$(Q)mkdir -p $$(@D); $(CC) $(OPT) -o $$@ $$^ $(LM)
endef
$(foreach kind,exercises solutions,$(eval $(call plot_rule,$(kind))))

# A figure's program uses every solution of its chapter.
chapter_solutions = $(patsubst %.c,$(B)/%.o,$(wildcard solutions/$1/*.c))
$(B)/figure/%: $(B)/plots/%.o $$(call chapter_solutions,$$(*D)) $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(LM)

# What an object was made from last time. Only the goals' own are read: reading
# those of a hundred exercises would take longer than building one.
goal_part = $(word $2,$(subst /, ,$1))
goal_stem = $(call goal_part,$1,5)/$(call goal_part,$1,6)
ifneq ($(filter-out $(B)/run/% $(B)/record/% $(B)/plot/%,$(GOALS)),)
ifneq ($(filter test everything handout figures class-parts $(B)/%,$(GOALS)),)
DEPENDENCIES := $(shell find $(B) -name '*.d' 2>/dev/null)
else
DEPENDENCIES := $(wildcard $(B)/lib/*.d $(B)/tests/grader/*.d \
    $(B)/tests/bench/*.d \
    $(if $(filter grade bench-class,$(GOALS)),$(B)/tests/grader/class/*.d))
endif
else
DEPENDENCIES := $(wildcard $(B)/lib/*.d $(B)/tests/harness/*.d \
    $(foreach g,$(GOALS),$(B)/tests/$(call goal_stem,$g)/*.d \
    $(B)/*/$(call goal_stem,$g).d))
endif
-include $(DEPENDENCIES)

# ---- the project's own tests ----

ifneq ($(filter test memcheck $(B)/memcheck/% $(B)/result/% $(B)/test/% \
    $(B)/fixture%,$(GOALS)),)

# Results: a file for each test, which holds its log once it passed. One that
# fails leaves no file, so that it is run again, and does not stop the others.
LIB_TESTS := $(patsubst tests/lib/%.c,%,$(wildcard tests/lib/*.c))
CHAPTER_TESTS := $(patsubst tests/chapters/%.c,%,$(wildcard tests/chapters/*.c))
COURSE_TESTS := $(patsubst tests/course/%.c,%,$(wildcard tests/course/*.c))
FUZZ_TESTS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c))
RESULTS = $(addprefix $(B)/result/, $(addprefix lib/,$(LIB_TESTS)) \
    $(addprefix fuzz/,$(FUZZ_TESTS)) \
    $(addprefix chapters/,$(CHAPTER_TESTS)) \
    $(addprefix audit/,$(STEMS)) $(addprefix course/,$(COURSE_TESTS)) figures)
# What hangs is ended after 20 minutes, where there is a timeout command.
PATIENCE := $(shell timeout --foreground 1 true 2>/dev/null && \
    echo timeout --foreground -k 10 1200)
keep_result = mkdir -p $(@D); if $(PATIENCE) $1 >$@.log 2>&1 </dev/null; \
    then mv $@.log $@; else cat $@.log; fi

$(B)/test/lib/%: $(B)/tests/lib/%.o $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(CRITERION_LIBS) $(LM)
$(B)/result/lib/%: $(B)/test/lib/% $(wildcard lib/data/*.csv)
	@$(call keep_result,$<)

# Parsers against a fuzzer, with clang whatever $(CC) is.
$(B)/result/fuzz/%: tests/fuzz/%.c $(wildcard tests/fuzz/*.* lib/*.[ch] \
    tests/grader/*.[ch] tests/grader/class/*.[ch])
	@$(call keep_result,sh tests/fuzz/run.sh $* $(B))

# Tests of what lessons state use the solutions of every chapter.
SOLUTIONS := $(patsubst %.c,$(B)/%.o,$(wildcard solutions/*/*.c))
$(B)/tests/chapters/%.o: tests/chapters/%.c .build/config.mk
	$(COMPILE) $(CRITERION_CFLAGS) \
	    $(addprefix -I,$(wildcard exercises/*/ plots/*/)) -c -o $@ $<
$(B)/test/chapters/%: $(B)/tests/chapters/%.o $(SOLUTIONS) $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(CRITERION_LIBS) $(LM)
$(B)/result/chapters/%: $(B)/test/chapters/% $(wildcard lib/data/*.csv)
	@$(call keep_result,$<)

# Programs that course tests run: tests/course/X/NAME.c linked like an exercise's
# tests, and once more with a harness that has no libseccomp.
$(B)/bare/%.o: tests/harness/%.c .build/config.mk
	$(COMPILE) $(SYSTEM) $(CRITERION_CFLAGS) -c -o $@ $<
BARE := $(patsubst tests/harness/%.c,$(B)/bare/%.o,$(wildcard tests/harness/*.c))
$(B)/fixture/%: $(B)/tests/course/%.o $(HARNESS) $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(CRITERION_LIBS) \
	    $(SECCOMP_LIBS) -pthread $(LM)
$(B)/fixture-bare/%: $(B)/tests/course/%.o $(BARE) $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(CRITERION_LIBS) -pthread $(LM)
$(B)/result/course/attempts: \
    $(addprefix $(B)/fixture/attempts/,hostile allowed) \
    $(addprefix $(B)/fixture-bare/attempts/,hostile allowed)
$(B)/result/course/expectations: $(B)/fixture/expectations/findings

# Course tests may use the grader's modules and find its program in $DESCENT.
$(B)/tests/course/%.o: tests/course/%.c .build/config.mk
	$(COMPILE) $(SYSTEM) $(CRITERION_CFLAGS) $(CLASS_CFLAGS) -Itests/grader \
	    -Itests/harness -c -o $@ $<
$(B)/test/course/class%: COURSE_LIBS := $(CLASS_LIBS) $(SECCOMP_LIBS)
# They have make build what audits build too, so they come after these.
$(addprefix $(B)/result/course/,$(filter class%,$(COURSE_TESTS))): $(CLASS) \
    $(wildcard tests/course/hostile/* tests/grader/selftest/*) \
    | $(addprefix $(B)/result/audit/,$(STEMS))
$(B)/test/course/%: $(B)/tests/course/%.o \
    $(filter-out %/main.o,$(GRADER_OBJECTS)) $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(CRITERION_LIBS) $(COURSE_LIBS) \
	    -lutil $(LM)
$(B)/result/course/%: $(B)/test/course/% $(GRADER) $(HARNESS) Makefile \
    $$(wildcard tests/course/$$*/* chapters/*/*.md exercises/*/*)
	+@$(call keep_result,env MAKE='$(MAKE)' CC='$(CC)' DESCENT=$(GRADER) $<)

# Some look at every file, the others at what a learner of chapter 1 has.
$(addprefix $(B)/result/course/,drill_bug drill_predict functions layout \
    lessons mathematics style): \
    $(wildcard $(shell git ls-files 2>/dev/null))
$(addprefix $(B)/result/course/,$(COURSE_TESTS)): tests/setup.sh \
    $(wildcard exercises/catalog.tsv lib/*.h tests/course/*.h \
    */01-convex-sets/* tests/01-convex-sets/01-segment-point/*)

# What an audit shares with others is built before it, since its own make does
# not know of theirs.
$(B)/result/audit/%: $(GRADER) $(HARNESS) $(LIB) $(STARTUP) \
    $$(wildcard exercises/$$*.c solutions/$$*.c) \
    $$(wildcard tests/$$*/*.c plots/$$*.* exercises/$$(*D)/*.[hm]* \
    chapters/$$(*D)/README.md) | $(B)/solutions/%.o
	+@$(call keep_result,$(GRADER) audit \
	    $(shell grep -F '$*	' exercises/catalog.tsv | cut -f 1))
$(B)/result/figures: $(GRADER) $(wildcard plots/*.gp plots/*/* solutions/*/*) \
    $(LIB) | $(addprefix $(B)/result/audit/,$(STEMS))
	+@$(call keep_result,$(GRADER) figures check)

test: $(RESULTS)
	@awk -f tests/course/summary.awk $(foreach r,$(RESULTS),$(if \
	    $(wildcard $r),$r,$r.log))
endif

# ---- what a person types ----

# The grader says what there is to say; its verdict "failed" is no error of
# make's. Scripts that want the exit status run $(GRADER) themselves. It builds
# with $DESCENT_MAKE; named in the recipe, make would run it even for make -n.
export DESCENT_MAKE := $(MAKE)
descent = @$(GRADER) $1 || [ $$? -eq 1 ]
quote = '$(subst ','\'',$1)'

.PHONY: status start check watch hint solution reset plot help help-course \
	test audit \
	grade gradescope class-parts \
	drill drill-export \
	figures format clean everything handout bench-loop bench \
	bench-class bench-peers bench-programs bench-scaling fuzz memcheck always
always:

status: $(GRADER)
	$(call descent,status)
start: $(GRADER)
	$(call descent,start)
check: $(GRADER)
	$(call descent,check $(call quote,$(EX)) $(call quote,$(CH)))
watch: $(GRADER)
	@trap : INT QUIT; saved=$$(stty -g 2>/dev/null); \
	$(GRADER) watch $(call quote,$(EX)); \
	code=$$?; [ -z "$$saved" ] || stty "$$saved"; exit $$code
hint: $(GRADER)
	$(call descent,hint $(call quote,$(EX)))
solution: $(GRADER)
	$(call descent,solution $(call quote,$(EX)))
reset: $(GRADER)
	$(call descent,reset $(call quote,$(EX)))
plot: $(GRADER)
	$(call descent,plot $(call quote,$(if $(FIG),plots/$(FIG),$(EX))))
# The drill reads lines: the terminal stays as it is.
DRILL_OPTIONS = $(foreach o,CH TAG MINUTES WRITE ONLY SEED PLAIN,\
    $(call quote,$o=$($o)))
drill: $(GRADER)
	@trap : INT QUIT; $(GRADER) drill $(DRILL_OPTIONS)
drill-export: $(GRADER)
	@$(GRADER) drill-export
audit: $(GRADER)
	$(call descent,audit $(call quote,$(EX)))
figures: $(GRADER)
	$(call descent,figures)
format:
	@git ls-files --  '*.[ch]' | xargs clang-format -i

# Everything that can be built: for the impatient, and for the benchmark.
known = $(shell sed -n 's/^ \* MISTAKE \([0-9]*\) .*/\1/p' \
    tests/$1/mistakes.c 2>/dev/null)

# What grading a class needs: tests with two seeds, a chapter or all.
ifneq ($(filter class-parts,$(GOALS)),)
SEEDS := $(sort 1 $(SEED))
$(foreach seed,$(SEEDS),$(foreach kind,solutions $(MISTAKES), \
    $(eval $(call seed_rule,$(kind),$(seed)))))
CLASS_STEMS := $(shell awk -F '\t' -v c='$(CH)' '/^[0-9]/ && (c == "" || \
    $$1 == c || index($$1, c ".") == 1) { print $$2 }' exercises/catalog.tsv)
class-parts: $(B)/class/compiler $(B)/class/harness.o \
    $(foreach s,grader/selftest $(CLASS_STEMS), \
    $(B)/class/$s/sample $(B)/class/$s/hidden) \
    $(foreach s,$(CLASS_STEMS),$(B)/class/$s/plot $(foreach seed,$(SEEDS), \
    $(B)/class/seed-$(seed)/solutions/$s $(foreach k,$(call known,$s), \
    $(B)/class/seed-$(seed)/mistake-$k/$s)))
endif

grade: $(GRADER) $(CLASS)
	$(if $(CLASS_LIBS),,@echo "Classes are graded on Linux."; exit 2)
	@$(if $(filter-out local,$(ENGINE)),sh tests/grader/class/engines.sh \
	    $(call quote,$(ENGINE)) $(CLASS),$(CLASS) run) \
	    $(call quote,$(SUBMISSIONS)) $(call quote,$(OUT)) \
	    $(call quote,$(CH)) $(call quote,$(SEED)) $(call quote,$(JOBS))

gradescope: $(GRADER) $(CLASS)
	@$(CLASS) bundle .build/gradescope/autograder.zip \
	    $(call quote,$(CH)) $(call quote,$(SEED))

ifneq ($(filter handout,$(GOALS)),)
handout: $(GRADER) $(foreach s,$(if $(CH),$(filter $(shell printf %02d \
    $(CH))-%,$(STEMS)),$(STEMS)),$(foreach k,$(call known,$s), \
    $(B)/record/mistake-$k/$s))
	$(call descent,handout $(call quote,$(CH)))
endif
ifneq ($(filter everything,$(GOALS)),)
everything: $(GRADER) $(foreach s,$(STEMS),$(foreach k,exercises solutions, \
    $(B)/run/$k/$s $(B)/plot/$k/$s) $(foreach k,$(call known,$s), \
    $(B)/record/mistake-$k/$s))
endif

# Benchmarks: tests/bench/speed-*.c, in the default build and for this machine.
# Peers in C (tests/bench/peers/*.c) name the package they need in the first
# line: "needs: nlopt" for pkg-config, or "needs: -lblas" for the linker.
SPEEDS := $(patsubst tests/bench/%.c,%,$(wildcard tests/bench/speed-*.c))
BENCH_COMMON := $(B)/tests/bench/bench.o $(B)/tests/bench/data.o
$(B)/tests/bench/%.o: tests/bench/%.c
	$(COMPILE) $(SYSTEM) -Itests/bench -c -o $@ $<
$(B)/bench/%: $(B)/tests/bench/%.o $(BENCH_COMMON) $(LIB)
	$(Q)mkdir -p $(@D); $(CC) $(OPT) -o $@ $^ $(LM)
bench-programs: $(addprefix $(B)/bench/,$(SPEEDS) write-data)
bench: bench-programs
	+@$(MAKE) -s NATIVE=1 bench-programs
	$(if $(BLAS_LIBS),+@$(MAKE) -s NATIVE=1 BLAS=1 bench-programs)
	@sh tests/bench/run.sh $(B)
bench-peers: bench-programs
	+@$(MAKE) -s NATIVE=1 bench-programs
	$(if $(BLAS_LIBS),+@$(MAKE) -s NATIVE=1 BLAS=1 bench-programs)
	@CC='$(CC)' sh tests/bench/run.sh $(B) peers
fuzz:
	@for name in $(basename $(notdir $(wildcard tests/fuzz/*.c))); do \
	    sh tests/fuzz/run.sh $$name $(B) $(or $(SECONDS),60) || exit 1; done
$(B)/memcheck/%: $(B)/test/lib/%
	$(Q)mkdir -p $(@D); command -v valgrind >/dev/null || { \
	    echo "memcheck needs: apt-get install valgrind"; exit 1; }
	@valgrind -q --error-exitcode=9 --trace-children=yes --leak-check=full \
	    --errors-for-leak-kinds=definite $< >$@.log 2>&1 && mv $@.log $@ && \
	    echo "$*: clean" || { cat $@.log; exit 1; }
memcheck: $(patsubst tests/lib/%.c,$(B)/memcheck/%,$(wildcard tests/lib/*.c))
bench-scaling: $(B)/bench/scaling
	@$<
bench-class: $(B)/bench/class $(CLASS)
	@$< $(CLASS) $(N)
bench-loop: $(B)/bench/loop
	+@MAKE='$(MAKE)' CC='$(CC)' $< $(B) $(or $(shell grep '^$(or $(EX),6.1)	' \
	    exercises/catalog.tsv | cut -f 2),6.1) '$(or $(EX),6.1)'

help:
	@echo "make                  where am I: chapters, progress, what is next"
	@echo "make start            install what is missing, build, grade, draw"
	@echo "make check            grade the next unsolved exercise"
	@echo "make check EX=6.3     grade one exercise"
	@echo "make check CH=6       grade a chapter, a line for each exercise"
	@echo "make watch            grade whenever you save (EX=6.3 for one)"
	@echo "make hint EX=6.3      the next of its hints"
	@echo "make plot EX=6.3      your run and the reference in one picture;"
	@echo "                      TERM_PLOT=svg, png, qt, dumb (text);"
	@echo "                      FIG=06-gradient-descent/fig-kappa a lesson's"
	@echo "make solution EX=6.3  the model answer beside yours"
	@echo "make reset EX=6.3     the stub again; your file is kept aside"
	@echo "make drill            rehearse for an interview; CH=6, TAG=l1;"
	@echo "                      MINUTES=20 for a mock one, WRITE=6.3 from memory"
	@echo "make drill-export     the questions as a deck for Anki"
	@echo "make help-course      commands for teachers and authors"
	@echo "make clean            remove what was built"
	@echo "CC=clang chooses the compiler, V=1 shows what is run."
help-course:
	@echo "For teachers, and those who work on the course (see tests/README.md):"
	@echo "make test             the project's own tests; SAN=1 with sanitizers"
	@echo "make handout CH=6     the archive for students (without CH: all)"
	@echo "make grade            a class: SUBMISSIONS=folder OUT=folder, CH=6,"
	@echo "                      SEED=number (of the hidden tests), JOBS=n"
	@echo "                      ENGINE=parallel or slurm for many machines"
	@echo "make gradescope CH=6  the autograder for Gradescope, with SEED=number"
	@echo "make audit EX=6.3     the tests of one exercise's tests"
	@echo "make fuzz SECONDS=60  parsers against a fuzzer, found cases are kept"
	@echo "make memcheck         the library's tests under valgrind"
	@echo "make figures          draw the SVGs of the lessons anew"
	@echo "make format           clang-format on every C file"
	@echo "make bench-loop       from a saved change to its verdict, measured"
	@echo "make bench-class      a class of 100 and of 1,000 graded, measured"
	@echo "make bench            the library's speed; bench-peers beside others"
	@echo "make bench-scaling    does the cost grow as the order says?"
	@echo "NATIVE=1 compiles for this machine only, BLAS=1 with OpenBLAS."

clean:
	@rm -rf .build
