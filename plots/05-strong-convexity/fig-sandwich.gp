# A function between the two parabolas that touch it at one point.
f(x) = log(1 + exp(2 * x)) + x * x / 4 - x # f'' from 1/2 to 3/2
g(x) = 2 / (1 + exp(-2 * x)) + x / 2 - 1
a = 1.2
low(x) = f(a) + g(a) * (x - a) + 0.25 * (x - a) ** 2
high(x) = f(a) + g(a) * (x - a) + 0.75 * (x - a) ** 2
set title "f lies between two parabolas: curvature mu = 1/2 below, L = 3/2 above"
set xlabel "x"
set xrange [-3:4]
set yrange [-1.5:8]
set samples (text ? 70 : 400)
plot high(x) with lines lt 2 title "L above", \
     low(x) with lines lt 3 title "mu below", \
     f(a) + g(a) * (x - a) with lines lt 5 title "tangent", \
     f(x) with lines lt 1 title "f", \
     "+" using (a):(f(a)) every ::0::0 with points lt 1 pt 7 notitle
