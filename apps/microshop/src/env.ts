/** The only place where the microshop reads its environment. */
export const env = {
  port: Number(process.env.PORT ?? 3002),
  onetillUrl: process.env.WEB_URL ?? 'http://localhost:3000',
}
