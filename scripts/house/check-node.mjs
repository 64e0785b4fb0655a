// Plain old syntax, and no import of anything: this file must run where the others can't.
export function checkNode() {
  var wanted = [20, 19]
  var found = process.versions.node.split('.').map(Number)
  if (found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1])) return true
  console.error(
    '\n✗ Onetill needs Node ' +
      wanted.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '.',
  )
  console.error('  → Install Node 24 from https://nodejs.org and start again.\n')
  process.exitCode = 1
  return false
}
