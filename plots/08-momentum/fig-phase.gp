# The phase diagram of the heavy ball over eta lambda and beta: the curve
# D = 0, which is beta = (1 - sqrt(eta lambda))^2, and the edge of stability.
set title "the heavy ball on lambda x^2/2: what (eta lambda, beta) does"
set xlabel "eta lambda"
set ylabel "beta"
set xrange [0:4.2]
set yrange [0:1]
set samples 400
set label 1 "under-damped, rho = sqrt(beta)" at 1.5, 0.7 center
set label 2 "over-damped" at 0.62, 0.42
set arrow 2 from 0.6, 0.4 to 0.16, 0.2
set label 3 "diverges" at 3.6, 0.35 center
set label 4 "over-damped, alternating" at 2.55, 0.06
set arrow 4 from 2.52, 0.06 to 2.12, 0.1
plot [0:4.2] x <= 4 ? (1 - sqrt(x))**2 : 1/0 with lines lt 1 \
     title "critically damped", \
     x >= 2 && x <= 4 ? x / 2 - 1 : 1/0 with lines lt 2 title "rho = 1"
