# Write l1_vs_l2_glmnet.h: solutions of glmnet on the data of chapter 10.
#
#     Rscript tests/chapters/l1_vs_l2_glmnet.R > tests/chapters/l1_vs_l2_glmnet.h
#
# from the root of the repository, then `make format`. Needs Debian's
# r-cran-glmnet. glmnet gets the features and the target as they are, in their
# own units, with its defaults: it takes the means, scales the columns and fits
# an intercept by itself.
suppressPackageStartupMessages(library(glmnet))

# The design of designs.h: fractional parts of i sqrt(p_k).
groups <- function() {
    i <- 1:100
    u <- sapply(c(2, 3, 5, 7, 11, 13, 17, 19, 23), function(p) {
        t <- i * sqrt(p)
        t - floor(t)
    })
    z <- 20 * u[, 1:2]
    noise <- (u[, 3:9] - 0.5) * sqrt(12)
    sign <- c(1, -1, 1)
    X <- sapply(0:5, function(j)
        sign[j %% 3 + 1] * z[, j %/% 3 + 1] + noise[, j + 1] / 4)
    list(X = X, y = z[, 1] + z[, 2] / 10 + noise[, 7])
}

diabetes <- function() {
    d <- as.matrix(read.csv("lib/data/diabetes.csv"))
    list(X = d[, 1:10], y = d[, 11])
}

alphas <- c(1, 0.5, 0.1, 0)
numbers <- function(x) paste(sprintf("%.17g", x), collapse = ", ")

cat("/* l1_vs_l2_glmnet.h: written by l1_vs_l2_glmnet.R, glmnet",
    as.character(packageVersion("glmnet")), "*/\n")
cat("enum { GLMNET_CASES = 12 };\n\n")
cat("/*\n * lambda, alpha, intercept, weights, in the units of the data;",
    "thresh = 1e-16.\n */\n")

write_solutions <- function(name, data, lambdas) {
    cat(sprintf("static const double glmnet_%s[GLMNET_CASES][%d] = {\n", name,
                3 + ncol(data$X)))
    rows <- character()
    for (alpha in alphas) {
        fit <- glmnet(data$X, data$y, alpha = alpha, lambda = lambdas,
                      thresh = 1e-16, maxit = 1e7)
        for (k in seq_along(lambdas))
            rows <- c(rows, paste0("    {", numbers(c(lambdas[k], alpha,
                                   as.vector(coef(fit)[, k]))), "}"))
    }
    cat(paste(rows, collapse = ",\n"), "};\n\n", sep = "")
}

write_solutions("diabetes", diabetes(), c(20, 4, 0.5))
write_solutions("groups", groups(), c(2.5, 0.5, 0.05))

# Where glmnet's own path begins, for alpha = 1 and 1/2.
for (name in c("diabetes", "groups")) {
    data <- get(name)()
    top <- sapply(c(1, 0.5), function(alpha)
        glmnet(data$X, data$y, alpha = alpha)$lambda[1])
    cat(sprintf("static const double glmnet_top_%s[2] = {%s};\n", name,
                numbers(top)))
}
