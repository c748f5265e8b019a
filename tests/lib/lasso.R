# The numbers in lasso.c that come from glmnet.
#
#     Rscript tests/lib/lasso.R
suppressMessages({
    library(Matrix)
    library(glmnet)
})
glmnet.control(fdev = 0, devmax = 1)
data <- as.matrix(read.csv("lib/data/diabetes.csv"))
m <- nrow(data)
X <- scale(data[, 1:10]) * sqrt(m / (m - 1))
y <- data[, 11] - mean(data[, 11])
y <- y / sqrt(mean(y^2)) # glmnet divides its L2 term by this
for (alpha in c(1, 0.5)) {
    lambdas <- c(0.5, 0.1, 0.01, 0.001)
    fit <- glmnet(X, y, alpha = alpha, lambda = lambdas, standardize = FALSE,
                  intercept = FALSE, thresh = 1e-20, maxit = 1e8)
    for (k in 1:4) {
        w <- as.vector(fit$beta[, k])
        value <- sum((y - X %*% w)^2) / 2 / m +
            lambdas[k] * (alpha * sum(abs(w)) + (1 - alpha) / 2 * sum(w^2))
        cat(alpha, lambdas[k], sprintf("%.16g", value), "\n")
        cat(sprintf("%.13g", w), sep = ", ")
        cat("\n")
    }
}
