# Frank-Wolfe: what is missing, what the gap certifies, what theory promises.
set title "Frank-Wolfe on |x - c|^2/2 over the simplex of R^{30}"
if (text) { set title "Frank-Wolfe on |x - c|^2/2 over the simplex of R^30" }
set xlabel "k"
set logscale xy
set format "10^{%T}"
if (text) { set format "1e%T" }
set xrange [1:2000]
plot data using 1:4 with lines lt 5 title "2 L D^2/(k + 2)", \
     data using 1:3 with lines lt 2 title "smallest gap", \
     data using 1:2 with lines lt 1 title "f(x_k) - min f"
