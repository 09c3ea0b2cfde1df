// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rejoinder",
  targets: [
    .target(name: "Diffing", swiftSettings: settings),
    .testTarget(name: "DiffingTests", dependencies: ["Diffing"], swiftSettings: settings),
  ]
)
