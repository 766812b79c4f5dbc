import Testing

@testable import Kernels

struct FactorialMapTests {
  @Test(arguments: factorialGoldenLines.split(separator: "\n").map(String.init))
  func `inertias, coordinates and contributions are those of prince`(line: String) throws {
    let golden = try GoldenValue(json: line.utf8)
    let map = try FactorialMap(
      papers: golden["papers"].list.map { $0.ints.map { Int32($0) } },
      keywordCount: golden["keywords"].int, axes: 3)
    #expect(difference(map.inertias, golden["inertias"].numbers) < 1e-10)
    let coordinates = golden["coordinates"].list.map(\.numbers)
    for axis in 0..<3 {
      let (found, expected) = (map.coordinates.map { $0[axis] }, coordinates.map { $0[axis] })
      // An axis and its opposite are the same.
      let alike = zip(found, expected).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(difference(found, expected.map { alike < 0 ? -$0 : $0 }) < 1e-8)
    }
    #expect(
      difference(
        map.contributions.flatMap(\.self), golden["contributions"].list.flatMap(\.numbers)) < 1e-9)
  }

  @Test func `keywords of the same papers are the same point, and inertia is 1`() throws {
    var random = RandomSource(seed: 6)
    for _ in 0..<30 {
      let papers = (0..<25).map { paper in
        let own = (0..<5).filter { _ in random.below(3) == 0 }.map { Int32($0) }
        let all = own + (own.contains(2) ? [5] : []) + [6]
        return paper == 0 ? [2, 5, 6] : paper == 1 ? [6] : all
      }
      let map = try FactorialMap(papers: papers.map { $0 + $0 }, keywordCount: 8, axes: 99)
      #expect(difference(map.coordinates[2], map.coordinates[5]) < 1e-7)
      // All papers have 6, none has 7.
      #expect(map.coordinates[6].isEmpty)
      #expect(map.contributions[7].isEmpty)
      #expect(isClose(map.inertias.reduce(0, +), 1, 1e-9))
      #expect(isClose(map.correctedShares.reduce(0, +), 1, 1e-9))
      #expect(zip(map.inertias, map.inertias.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(map.contributions.joined().allSatisfy { (0...1).contains($0) })
    }
  }

  @Test func `eigenvectors of random matrices give them back`() {
    var random = RandomSource(seed: 2)
    for size in 1...12 {
      var matrix = [Double](repeating: 0, count: size * size)
      for row in 0..<size {
        for column in 0...row {
          matrix[row * size + column] = random.unit() * 4 - 2
          matrix[column * size + row] = matrix[row * size + column]
        }
      }
      let eigen = SymmetricEigen(matrix, size: size)
      let again = (0..<(size * size)).map { cell in
        (0..<size).reduce(0.0) { sum, axis in
          let vector = eigen.vectors[axis]
          return sum + eigen.values[axis] * vector[cell / size] * vector[cell % size]
        }
      }
      #expect(difference(again, matrix) < 1e-12)
      #expect(eigen.values == eigen.values.sorted(by: >))
      for vector in eigen.vectors {
        #expect(isClose(vector.reduce(0) { $0 + $1 * $1 }, 1, 1e-12))
        #expect((vector.max { abs($0) < abs($1) } ?? -1) > 0)
      }
    }
  }

  @Test func `without differences there is no map`() throws {
    for papers in [[], [[]], [[0], [0]]] as [[[Int32]]] {
      let map = try FactorialMap(papers: papers, keywordCount: 2)
      #expect(map.inertias.isEmpty)
      #expect(map.coordinates == [[], []])
    }
    let one = try FactorialMap(papers: [[0], []], keywordCount: 1)
    #expect(one.inertias == [1])
    #expect(one.correctedShares == [0])
    #expect(one.coordinates == [[1]])
    #expect(try FactorialMap(papers: [], keywordCount: 0).coordinates.isEmpty)
    #expect(throws: KernelError.self) { try FactorialMap(papers: [[1]], keywordCount: 1) }
    #expect(throws: KernelError.self) { try FactorialMap(papers: [], keywordCount: 1, axes: 0) }
  }
}
