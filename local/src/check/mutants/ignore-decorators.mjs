const declares = new Set(['createUnionType', 'registerEnumType', 'connectionOf', 'statement'])

/** What only describes the contract is no rule: decorators, unions, enums, SQL. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'decorators',
    value: {
      shouldIgnore(path) {
        const call = path.isExpressionStatement() ? path.node.expression : path.node
        const isDeclared = call.type === 'CallExpression' && declares.has(call.callee.name)
        return path.isDecorator() || isDeclared ? 'It describes the contract.' : undefined
      },
    },
  },
]
