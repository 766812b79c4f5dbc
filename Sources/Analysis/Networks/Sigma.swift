// The platform's power function without Foundation.
import Glibc

/// A number to the power of another.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// (betweenness + 1) ^ burst strength: how much a node that joins parts of a network also rose.
///
/// 1 for a node without a burst.
///
/// Source: C. Chen et al., "Towards an explanatory and computational theory of scientific discovery",
/// J. Informetrics 3 (2009), doi:10.1016/j.joi.2009.03.004.
public func sigma(betweenness: Double, burstStrength: Double) -> Double {
  power(betweenness + 1, burstStrength)
}
