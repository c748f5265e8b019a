/*
 * network.h: multilayer networks for classification: forward, loss, backward.
 *
 * A network of L layers maps a_0 = x to the logits z_L:
 *   z_l = W_l a_{l-1} + b_l,   l = 1 ... L
 *   a_l = phi(z_l) + s_l,      l = 1 ... L - 1
 * with s_l = a_{l-skip} where a residual block ends, and 0 elsewhere. The loss
 * is the mean softmax cross-entropy,
 *   1/m sum_i (log sum_k exp(z_ik) - z_ic),  c = label[i].
 *
 * All parameters are one flat vector theta: W_1 row by row, b_1, W_2, b_2, ...
 * W_l is width[l] x width[l-1], so row j of it belongs to neuron j, which has
 * its bias in b_l. Samples are rows: A_l is m x width[l]. Nothing allocates;
 * the caller hands over the work space.
 */
#ifndef NETWORK_H
#define NETWORK_H

#include "rng.h"

/* phi: the hyperbolic tangent, or max(0, z) with derivative 0 at 0. */
typedef enum network_activation {
    NETWORK_TANH,
    NETWORK_RELU
} network_activation;

/*
 * network: the shape, without the parameters.
 *   layers      L >= 1; L = 1 is softmax regression
 *   width       [L + 1]: features, hidden widths, classes; all >= 1
 *   activation  phi
 *   skip        0: no shortcuts. s >= 1: residual blocks of s layers follow the
 *               first layer; a_l = phi(z_l) + a_{l-s} for the hidden layers l =
 *               1 + s, 1 + 2s, ... These have width[l] = width[l-s].
 */
typedef struct network {
    int layers;
    const int *width;
    network_activation activation;
    int skip;
} network;

/*
 * network_parameters: the length P of theta.
 * network_offset: where W_l begins in theta, l = 1 ... L; b_l follows it.
 * network_work_size: how many doubles of work a batch of m samples needs.
 */
int network_parameters(const network *net);
int network_offset(const network *net, int l);
int network_work_size(const network *net, int m);

/*
 * network_init: W_l = s_l times standard normals, b_l = 0.
 *   NETWORK_XAVIER  s_l^2 = 2 / (width[l-1] + width[l])
 *   NETWORK_HE      s_l^2 = 2 / width[l-1]
 *   theta  out, [P]
 *   r      in and out, takes a normal for each weight, in the order of theta
 * Sources: Glorot & Bengio, Understanding the difficulty of training deep
 * feedforward neural networks, AISTATS 2010; He, Zhang, Ren & Sun, Delving deep
 * into rectifiers, ICCV 2015.
 */
typedef enum network_start { NETWORK_XAVIER, NETWORK_HE } network_start;

void network_init(const network *net, double theta[], network_start start,
                  rng *r);

/*
 * network_forward: the logits of m samples. About 2 m P flops.
 *   Z      out, [m * width[L]]; NaN in theta or X comes out as NaN
 *   theta  in, [P]
 *   X      in, [m * width[0]]
 *   work   [network_work_size(net, m)]
 */
void network_forward(const network *net, int m, double Z[],
                     const double theta[], const double X[], double work[]);

/*
 * network_loss: the mean cross-entropy, right for logits of any size.
 *   g      out, [P], the gradient; or NULL. Must not alias theta.
 *   label  in, [m], each in 0 ... width[L] - 1
 * The rest as above. About 2 m P flops, with the gradient 6 m P.
 */
double network_loss(const network *net, int m, double g[], const double theta[],
                    const double X[], const int label[], double work[]);

/*
 * network_correct: how many samples have their largest logit (the first of
 * equal ones) at their label. A sample with a NaN among its logits has not.
 */
int network_correct(const network *net, int m, const double theta[],
                    const double X[], const int label[], double work[]);

#endif
