import Testing

@testable import Kernels

struct AlignmentTests {
  // rapidfuzz 3, by Scripts/golden/alignment.py.
  @Test(arguments: [
    ("catalouge", "catalogue", 1),
    ("ca", "abc", 3),
    ("", "abc", 3),
    ("abc", "", 3),
    ("ab", "ba", 1),
    ("acid mine drainage", "acid mien drainage", 1),
    ("abcdef", "badcfe", 3),
    ("kitten", "sitting", 3),
    ("müller", "muller", 1),
    ("restoration", "resotration", 1),
    ("a", "a", 0),
    ("", "", 0),
    ("cbcc", "abacaaab", 6),
    ("abcacaa", "bba", 5),
    ("aaaccb", "aa", 4),
    ("", "aaa", 3),
    ("bacc", "aca", 2),
    ("babbaa", "abbc", 3),
    ("", "abbbb", 5),
    ("abbca", "", 5),
    ("acbb", "", 4),
    ("bbbcabac", "ca", 6),
    ("a", "bcbcbba", 6),
    ("babaa", "ccbab", 3),
    ("ccab", "baaca", 4),
    ("baca", "c", 3),
    ("baaccbbb", "aacabb", 3),
    ("acc", "cb", 2),
    ("a", "baabba", 5),
    ("cacbbcc", "bbbbb", 5),
    ("ab", "acbbaabb", 6),
    ("ccbabccc", "", 8),
    ("bccc", "bbcc", 1),
    ("bcac", "", 4),
    ("cbbcbbb", "ccbbbcbc", 3),
    ("bacbbb", "acaabbbc", 4),
    ("c", "accccb", 5),
    ("cccb", "", 4),
    ("acb", "ac", 1),
    ("cc", "", 2),
    ("aaaaaba", "acabbbb", 4),
    ("c", "acb", 2),
    ("", "bbbac", 5),
    ("baccbabc", "bcbbabbc", 3),
    ("bbaacbcb", "aca", 6),
    ("cabab", "abccbbba", 5),
    ("bbcbbac", "cbbb", 4),
    ("abbbba", "aaccbab", 4),
    ("", "ba", 2),
    ("ccbabaa", "bacbbbc", 5),
    ("ccccaaa", "bccb", 5),
    ("ccab", "bccca", 3),
    ("", "", 0),
    ("cbca", "aabbcccc", 6),
    ("bbbccab", "abacbcb", 4),
    ("baabccb", "cabcc", 3),
    ("", "c", 1),
    ("baa", "", 3),
    ("cbabc", "aaaacca", 5),
    ("bc", "aacabaa", 6),
    ("aca", "cabacc", 4),
    ("c", "caabab", 5),
    ("bbcbaac", "accc", 5),
    ("bcccabac", "bbc", 5),
    ("ab", "cbaacac", 6),
    ("accaa", "c", 4),
    ("abbbbac", "", 7),
    ("cbaabcac", "a", 7),
    ("aaccbba", "bccb", 4),
    ("bacbcb", "bcacca", 3),
    ("ba", "a", 1),
    ("", "aa", 2),
  ])
  func `swaps, slips and gaps are counted`(first: String, second: String, distance: Int) {
    for limit in 0...9 {
      let expected = distance <= limit ? distance : nil
      #expect(StringSimilarity.alignmentDistance(first, second, limit: limit) == expected)
      #expect(StringSimilarity.alignmentDistance(second, first, limit: limit) == expected)
    }
  }

  @Test func `a negative limit is met by nothing`() {
    #expect(StringSimilarity.alignmentDistance("a", "a", limit: -1) == nil)
  }

  @Test func `near names are all pairs one step apart, and no others`() {
    var random = RandomNumbers(seed: 12)
    let names = Set(
      (0..<300).map { _ in
        String(
          (0..<Int.random(in: 1...6, using: &random)).map { _ in
            "abcd".randomElement(using: &random) ?? "a"
          })
      }
    ).sorted()
    var expected: [[Int]] = []
    for first in names.indices where names[first].count >= 3 {
      for second in names.indices.dropFirst(first + 1) where names[second].count >= 3 {
        if StringSimilarity.alignmentDistance(names[first], names[second], limit: 1) == 1 {
          expected.append([first, second])
        }
      }
    }
    let found = NearNames.pairs(names, minimumLength: 3).map { [$0.first, $0.second] }
    #expect(found == expected)
    #expect(expected.count > 300)
    #expect(NearNames.pairs([], minimumLength: 1).isEmpty)
  }

  @Test(arguments: [
    ("mineralisation", "mineralization"), ("behavioural", "behavioral"), ("exercise", "exercise"),
    ("modelling", "modeling"), ("colour", "color"), ("sulphate", "sulfate"), ("centre", "center"),
    ("analyse", "analyze"), ("synthesised", "synthesized"), ("synthesis", "synthesis"),
    ("raising", "raising"), ("stabilisers", "stabilizers"), ("precise", "precise"),
    ("palaeoecology", "paleoecology"), ("metre", "meter"), ("diameter", "diameter"),
    ("fertilised", "fertilized"), ("advised", "advised"), ("kilometres", "kilometers"),
    ("basis", "basis"), ("visualisation", "visualization"), ("müller", "müller"), ("", ""),
    ("neighbourhood", "neighborhood"), ("oestrogen", "estrogen"), ("noise", "noise"),
  ])
  func `British spellings become American ones`(british: String, american: String) {
    #expect(AmericanSpelling.of(british) == american)
    #expect(AmericanSpelling.of(american) == american)
  }
}
