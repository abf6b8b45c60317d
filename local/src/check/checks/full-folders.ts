const mostFiles = 25

/** Folders with more sources than one module has; tests stand beside what they test and are not counted. */
export function fullFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const file of files) {
    if (/\.(test|journey)\.tsx?$/.test(file)) continue
    const folder = file.slice(0, file.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(
      ([folder, count]) =>
        `${folder} holds ${count} files, ${mostFiles} at most: it holds a second module; move what belongs together into a folder within it`,
    )
}
