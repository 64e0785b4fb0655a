export const STYLES = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #6b7280; --line: #e5e7eb; --paper: #ffffff; --ground: #f3f4f6;
  --accent: #0a8f6a; --accent-ink: #ffffff; --bad: #b42318; font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f4f6; --soft: #9ca3af; --line: #2b2f36; --paper: #191c21; --ground: #0e1013; --accent: #2fbf94; --accent-ink: #062019; --bad: #f97066; } }
[data-network="alipay"] { --accent: #2563eb; --accent-ink: #ffffff; }
[data-network="stripe"] { --accent: #5b4bdb; --accent-ink: #ffffff; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); min-height: 100dvh; }
a { color: var(--accent); }
h1 { font-size: 1.375rem; margin: 0 0 .25rem; } h2 { font-size: 1rem; margin: 0 0 .75rem; }
p { margin: 0; } .soft { color: var(--soft); font-size: .875rem; } .bad { color: var(--bad); }
.phone { max-width: 26rem; margin: 0 auto; min-height: 100dvh; padding: 1.5rem 1.25rem; display: flex; flex-direction: column; gap: 1.25rem; }
.sheet { background: var(--paper); border-radius: 1.25rem; padding: 1.5rem 1.25rem; display: flex; flex-direction: column; gap: 1rem; }
.center { text-align: center; align-items: center; } .amount { font-size: 2.5rem; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.mark { width: 3.5rem; height: 3.5rem; border-radius: 50%; display: grid; place-items: center; font-size: 1.75rem; background: var(--accent); color: var(--accent-ink); }
.mark.no { background: var(--bad); color: #fff; }
button, .button { font: inherit; font-weight: 600; min-height: 3rem; padding: 0 1.25rem; border: 0; border-radius: .875rem; cursor: pointer; background: var(--accent); color: var(--accent-ink); text-decoration: none; display: inline-grid; place-items: center; width: 100%; }
button.quiet, .button.quiet { background: transparent; color: var(--soft); } button.small { min-height: 2.25rem; width: auto; padding: 0 .875rem; font-size: .875rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input, select { font: inherit; width: 100%; min-height: 2.75rem; padding: 0 .875rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--paper); color: var(--ink); }
form { display: flex; flex-direction: column; gap: .75rem; margin: 0; }
ul { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; }
li { border-top: 1px solid var(--line); } li:first-child { border-top: 0; }
.row { display: flex; justify-content: space-between; gap: 1rem; align-items: center; padding: .75rem 0; color: inherit; text-decoration: none; }
.grow { flex: 1; min-width: 0; } .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .bottom { margin-top: auto; }
.desk { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem; display: flex; flex-direction: column; gap: 1.25rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; align-items: end; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .875rem; } th { text-align: left; color: var(--soft); font-weight: 500; }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); white-space: nowrap; } tr:first-child th { border-top: 0; } td.number { font-variant-numeric: tabular-nums; }
code { font: .8125rem ui-monospace, monospace; }
`
