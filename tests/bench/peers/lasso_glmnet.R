# apt: r-cran-glmnet
# Lasso paths by glmnet; see lasso_task.h for the task, bench.h for the lines.
#
# glmnet's own stops are off: fdev and devmax would end the path early, and
# thresh (default 1e-7, a change of the objective relative to the null deviance)
# is the tolerance that is searched for. Both of its ways are tried: "naive"
# updates of residuals, and "covariance" updates. What glmnet() does around its
# core (checks, copies, names) belongs to it; elnet(), the core alone, is the
# second row.
if (!requireNamespace("glmnet", quietly = TRUE)) quit(status = 1)
if (identical(commandArgs(TRUE), "probe")) quit()
suppressMessages({
    library(Matrix)
    library(glmnet)
})
glmnet.control(fdev = 0, devmax = 1)

read <- function(...) {
    file <- tempfile()
    system2(Sys.getenv("BENCH_WRITE_DATA"), c(file, ...))
    from <- file(file, "rb")
    sizes <- readBin(from, "integer", 4)
    m <- sizes[1]
    n <- sizes[3]
    X <- matrix(readBin(from, "double", m * n), m, n, byrow = TRUE)
    y <- readBin(from, "double", m)
    close(from)
    unlink(file)
    list(X = X, y = y, m = m, n = n, names = paste0("V", 1:n))
}

by_glmnet <- function(d, lambda, thresh, type) {
    fit <- glmnet(d$X, d$y, lambda = lambda, standardize = FALSE,
                  intercept = FALSE, thresh = thresh, type.gaussian = type,
                  maxit = 1e8)
    as.matrix(fit$beta)
}

by_core <- function(d, lambda, thresh, type) {
    limits <- matrix(c(-Inf, Inf), 2, d$n)
    fit <- glmnet:::elnet(d$X, FALSE, d$y, rep(1, d$m), NULL, type, 1,
                          d$m, d$n, 0L, rep(1, d$n), limits, d$n + 1L, d$n,
                          length(lambda), 1, lambda, thresh, 0L, 0L,
                          d$names, 1e8L, NULL)
    as.matrix(fit$beta)
}

# the largest P(w) / min P over the path
judge <- function(d, W, lambda, best) {
    R <- d$y - d$X %*% W
    max((colSums(R^2) / 2 / d$m + lambda * colSums(abs(W))) / best)
}

peak <- function() {
    lines <- readLines("/proc/self/status")
    line <- grep("VmHWM", lines, value = TRUE)
    if (length(line)) as.numeric(gsub("[^0-9]", "", line)) / 1024 else NaN
}

report <- function(name, who, d, values, type, solve) {
    lambda <- as.vector(values$X)
    for (k in 4 * (4:14)) {
        if (judge(d, solve(d, lambda, 10^(-k / 4), type), lambda, values$y) >
            1 + 1e-6) next
        break
    }
    for (k in (k - 3):k) { # in quarters
        W <- solve(d, lambda, 10^(-k / 4), type)
        if (judge(d, W, lambda, values$y) <= 1 + 1e-6) break
    }
    seconds <- c()
    while (length(seconds) < 5 || sum(seconds) < 0.5) {
        begin <- Sys.time()
        W <- solve(d, lambda, 10^(-k / 4), type)
        seconds <- c(seconds, as.numeric(Sys.time() - begin, units = "secs"))
    }
    cat(name, who, sprintf("%.9g", c(median(seconds), min(seconds),
                                     max(seconds))),
        sprintf("%.15g", judge(d, W, lambda, values$y)),
        sprintf("%.1f", peak()), sep = "\t")
    cat("\n")
}

names <- c("lasso path 1000x5000", "lasso path 200x1000", "lasso path diabetes",
           "lasso path 100000x100")
slow <- c("covariance", "", "", "naive") # many times slower than the other
for (task in c(2, 1, 0, 3)) { # so that peak memory is each one's own
    d <- read("lasso", task)
    values <- read("lasso-values", task)
    for (type in c("naive", "covariance")) {
        if (type == slow[task + 1]) next
        report(names[task + 1], paste("glmnet,", type), d, values, type,
               by_glmnet)
        report(names[task + 1], paste("glmnet's core,", type), d, values, type,
               by_core)
    }
}
