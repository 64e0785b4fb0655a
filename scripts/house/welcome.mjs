import { bold, dim, green } from './steps.mjs'

/** The last thing `npm start` says: where to look, who to be, what to try. */
export function welcome({ addresses, accounts, seconds }) {
  const lines = [
    '',
    green(bold(`Onetill is open.`)) + dim(`  (${seconds} s)`),
    '',
    `  Onetill            ${bold(addresses.WEB_URL)}`,
    `  Surface lab        ${addresses.WEB_URL}/lab   ${dim('one card in twelve kinds of software')}`,
    `  Sandbox networks   ${addresses.SANDBOX_URL}`,
    `  Microshop          ${addresses.MICROSHOP_URL}   ${dim("a partner's shop")}`,
    `  Mail               ${addresses.WEB_URL}/dev/mail`,
    '',
  ]
  if (accounts.length > 0) lines.push(bold('  Sign in as'), ...accountTable(accounts), '')
  lines.push(
    bold('  Try first'),
    '  1  Open the feed, tap a card and buy it with your balance.',
    '  2  Open a card on a desktop without signing in and scan the code: the sandbox plays the phone.',
    '  3  Open the surface lab, buy in any screen, break a network and watch the plans change.',
    "  4  Sign in as a merchant and see the sale on the desk's dashboard.",
    '',
    dim('  Ctrl-C stops everything. Logs are in .data/logs; npm run audit checks the books.'),
    '',
  )
  return lines.join('\n')
}

function accountTable(accounts) {
  const width = (key) => Math.max(...accounts.map((account) => String(account[key] ?? '').length))
  const [role, email, password] = ['role', 'email', 'password'].map(width)
  return accounts.map((account) =>
    `    ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password.padEnd(password)}  ${dim(account.note ?? '')}`.trimEnd(),
  )
}
