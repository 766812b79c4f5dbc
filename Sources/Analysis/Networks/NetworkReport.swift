/// What a network turned out to be: its row in the table `networks`, and what is said of it.
public struct NetworkReport: Sendable {
  /// A node as it is listed.
  public struct Node: Equatable, Sendable {
    public let label: String
    public let kind: NodeKind
    /// Papers; of a paper, how often it was cited.
    public let count: Int
    public let firstYear: Int
    public let degree: Int
    /// Normalised.
    public let betweenness: Double
    /// Nil for none.
    public let cluster: Int?
  }

  /// A cluster as it is listed.
  public struct Cluster: Equatable, Sendable {
    public let label: String
    public let size: Int
    /// Nil when there are no others.
    public let silhouette: Double?
    /// Of cited references that of their publication, else of their first papers; nil without any.
    public let meanYear: Double?
  }

  public let name: String
  /// Nil when there are no papers.
  public let slicing: Slicing?
  public let selection: String
  public let pruning: String
  public let nodeCount: Int
  public let edgeCount: Int
  /// Nil for fewer than two nodes.
  public let density: Double?
  public let componentCount: Int
  public let largestComponentSize: Int
  /// Nil when there are no clusters.
  public let modularity: Double?
  /// By the distance of the settings; nil for fewer than two clusters.
  public let meanSilhouette: Double?
  /// By the cosine of rows of A + I; nil for fewer than two clusters.
  public let selfAdjacencySilhouette: Double?
  public let harmonicMean: Double?
  /// The nodes of most papers; of papers, those cited most.
  public let topNodes: [Node]
  public let clusters: [Cluster]
  /// Why the network is as it is, one sentence each: what was missing, what was left out.
  public let notes: [String]
}
