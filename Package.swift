// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library target of this package with the settings they all share.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(_ module: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: module + "Tests",
    dependencies: [.target(name: module)] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "Werkwijzetoets",
  products: [
    .executable(name: "werkwijzetoets", targets: ["werkwijzetoets"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Dependencies point downwards only: a target may use what stands below it.
    .executableTarget(
      name: "werkwijzetoets",
      dependencies: [
        "Batch", "Reporting", "Assessment", "Dossiers", "Signals", "Documents", "Catalogue",
        "Rules", "XML", "Files", "Messages", "ShippedContent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    module(
      "Batch",
      ["Reporting", "Assessment", "Dossiers", "Catalogue", "Rules", "Files", "Messages"]),
    module(
      "Reporting",
      [
        "Assessment", "Dossiers", "Signals", "Documents", "Catalogue", "Rules", "XML", "Messages",
      ]),
    module(
      "Assessment", ["Dossiers", "Signals", "Documents", "Catalogue", "Rules", "Messages"]),
    module(
      "Dossiers", ["Catalogue", "Rules", "XML", "Archives", "Files", "Messages"]),
    module("Signals", ["Documents", "XML", "Messages"]),
    module("Documents", ["XML", "Archives", "Files", "Messages", "CLinux"]),
    module("Archives", ["CLibArchive"]),
    module("Catalogue", ["Rules", "XML", "Messages", "CNettle"]),
    module("Rules"),
    module("XML", ["CLibXML2", "Messages"]),
    module("Files", ["Messages"]),
    module("Messages"),
    .target(
      name: "ShippedContent", swiftSettings: strict, plugins: ["EmbedContent"]),
    .plugin(name: "EmbedContent", capability: .buildTool(), dependencies: ["embed-content"]),
    .executableTarget(
      name: "embed-content", dependencies: ["Catalogue", "XML", "Messages"],
      path: "Plugins/embed-content", swiftSettings: strict),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // Names for calls of Linux that Swift does not see.
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),

    tests("XML", ["Messages"]),
    tests("Rules"),
    tests("Catalogue", ["TestSupport", "Assessment", "Messages", "Rules", "ShippedContent"]),
    tests(
      "Dossiers", ["TestSupport", "Catalogue", "CLibArchive", "Files", "Messages", "Rules", "XML"]),
    tests(
      "Assessment",
      [
        "TestSupport", "Catalogue", "Documents", "Dossiers", "Files", "Messages", "Rules",
        "Signals",
        "XML",
      ]),
    tests("Signals", ["Documents", "Messages", "TestSupport", "XML"]),
    tests("Documents", ["Archives", "Files", "Messages", "TestSupport"]),
    tests("Files", ["TestSupport", "Messages"]),
    tests(
      "Reporting",
      ["Assessment", "Catalogue", "Documents", "Dossiers", "Messages", "Rules", "Signals", "XML"]),
    tests(
      "Batch",
      [
        "TestSupport", "Assessment", "Catalogue", "Dossiers", "Files", "Messages", "Reporting",
        "Rules",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["werkwijzetoets", "TestSupport", "Catalogue", "Files", "Messages", "XML"],
      swiftSettings: strict),
    // What the tests share: the shipped catalogue, ways to break it, temporary folders.
    .target(
      name: "TestSupport",
      dependencies: ["Catalogue", "CLibArchive", "Files", "Messages", "Rules", "XML"],
      path: "Tests/TestSupport", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
