// Every name is written out: with `export *` each page would be sent every client component here.
export { Avatar, type AvatarProps } from './avatar'
export { Badge, Chip, type ChipProps, type Tone } from './badge'
export { BottomSheet } from './bottom-sheet'
export { Logo, LogoMark, VerifiedMark } from './brand'
export {
  Button,
  type ButtonLook,
  type ButtonProps,
  buttonClass,
  LinkButton,
  type LinkButtonProps,
} from './button'
export { Change, type ChangeProps } from './change'
export {
  Checkbox,
  type CheckboxProps,
  type ChoiceProps,
  type RadioCard,
  RadioCards,
  type RadioCardsProps,
  SegmentedControl,
  type SegmentedControlProps,
  Switch,
  type SwitchProps,
} from './choices'
export { type Chosen, findVariant, isReachable, type VariantChoice } from './choose-variant'
export { CopyField, type CopyFieldProps } from './copy-field'
export { Countdown, type CountdownProps } from './countdown'
export { cx } from './cx'
export { type Column, DataTable, type DataTableProps } from './data-table'
export { Dialog } from './dialog'
export { drawIcon, type Icon, type IconProps } from './draw-icon'
export { Field, type FieldTexts } from './field'
export { FileDrop, type FileDropProps } from './file-drop'
export { type MoneyParts, minorDigits, parseMoney, splitMoney, writeMoney } from './format-money'
export { IconButton, type IconButtonProps } from './icon-button'
export {
  ArrowLeftIcon,
  ArrowUpRightIcon,
  BagIcon,
  BellIcon,
  BookmarkIcon,
  BuildingIcon,
  CardIcon,
  ChartIcon,
  CheckIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  ClockIcon,
  CloseIcon,
  CommentIcon,
  CompassIcon,
  CopyIcon,
  DangerIcon,
  DownloadIcon,
  EditIcon,
  ExternalIcon,
  EyeIcon,
  FileIcon,
  FilterIcon,
  GiftIcon,
  GlobeIcon,
  HeartIcon,
  HomeIcon,
  ImageIcon,
  ImageOffIcon,
  InboxIcon,
  InfoIcon,
  KeyIcon,
  LedgerIcon,
  LinkIcon,
  LockIcon,
  LogOutIcon,
  MailIcon,
  MapPinIcon,
  MenuIcon,
  MinusIcon,
  MonitorIcon,
  MoonIcon,
  MoreIcon,
  PackageIcon,
  PauseIcon,
  PhoneIcon,
  PlusIcon,
  ReceiptIcon,
  RefreshIcon,
  ScanIcon,
  SearchIcon,
  SettingsIcon,
  ShareIcon,
  ShieldIcon,
  StarIcon,
  StoreIcon,
  SuccessIcon,
  SunIcon,
  TagIcon,
  TrashIcon,
  TruckIcon,
  UploadIcon,
  UserIcon,
  UsersIcon,
  WalletIcon,
  WarningIcon,
  WebhookIcon,
} from './icons'
export {
  type Definition,
  DefinitionList,
  PageHeader,
  type PageHeaderProps,
  Section,
  type SectionProps,
  StatTile,
  type StatTileProps,
} from './layout'
export { LocaleSwitch, type LocaleSwitchProps } from './locale-switch'
export { type MeasuredChange, measureChange } from './measure-change'
export { Menu, type MenuItem, type MenuProps } from './menu'
export { MoneyField, type MoneyFieldProps } from './money-field'
export { OptionPicker, type OptionPickerProps } from './option-picker'
export { Picture, type PictureProps, type PictureSource } from './picture'
export { PictureGrid, type PictureGridProps } from './picture-grid'
export { Popover } from './popover'
export {
  CardStrip,
  PostAction,
  type PostActionProps,
  type PostAuthor,
  PostCard,
  type PostCardProps,
} from './post-card'
export { Price, type PriceProps } from './price'
export { type ProductState, ProductTile, type ProductTileProps } from './product-tile'
export { QrFrame, type QrFrameProps, type QrMatrix } from './qr-frame'
export { QuantityStepper, type QuantityStepperProps } from './quantity-stepper'
export { ResponsiveSheet } from './responsive-sheet'
export { Select, type SelectOption, type SelectProps } from './select'
export type { SheetProps } from './sheet-frame'
export { PostSkeleton, ProductSkeleton, Skeleton, TableSkeleton } from './skeleton'
export { Spinner } from './spinner'
export { Banner, type BannerProps, EmptyState, ErrorState, type StateProps } from './states'
export { type Step, Steps, Timeline, type TimelineEntry } from './steps'
export { TabLinks, type TabLinksProps, tabClass, tabListClass } from './tab-links'
export { Tabs, type TabsProps } from './tabs'
export {
  NumberField,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './text-field'
export { type ThemeName, ThemeProvider, ThemeToggle } from './theme'
export { Toaster, toast } from './toaster'
export { Tooltip } from './tooltip'
export { useIsPhone } from './use-is-phone'
