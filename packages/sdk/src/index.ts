export { createLinks, type OnetillLinks } from './onetill-links'
