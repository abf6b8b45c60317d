import {
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import {
  ComboBox,
  ComboBoxStateContext,
  Input,
  type InputProps,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox'

export type Option = {
  id: string
  text: string
  /** What kind of thing it is, beside it. */
  detail: string
  /** Where choosing it leads. */
  href: string
}

type Props = {
  label: string
  name: string
  /** What stands in it when the page is made. */
  text: string
  placeholder: string
  longest: number
  icon: ReactNode
  /** How the list is called by who cannot see it. */
  listLabel: string
  options: readonly Option[]
  onType(text: string): void
}

/**
 * A search field with a list of what may be meant, gone through with the arrows; anything else may be typed too. Within a form:
 * Enter with nothing marked sends it.
 */
export function Combobox({
  label,
  name,
  text: before,
  placeholder,
  longest,
  icon,
  listLabel,
  options,
  onType,
}: Props) {
  const [text, setText] = useState(before)
  const input = useRef<HTMLInputElement>(null)

  function type(typed: string) {
    setText(typed)
    onType(typed)
  }
  // What was typed before the page's scripts arrived stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useLayoutEffect(() => {
    const typed = input.current?.value ?? before
    if (typed !== before) type(typed)
  }, [])

  return (
    <ComboBox
      allowsCustomValue
      items={options}
      inputValue={text}
      onInputChange={type}
      name={name}
      className="relative flex-1"
    >
      <Label className="sr-only">{label}</Label>
      {icon}
      <TextInput
        ref={input}
        found={options.map(({ id }) => id).join()}
        placeholder={placeholder}
        maxLength={longest}
      />
      <Popover
        offset={6}
        className="w-(--trigger-width) overflow-y-auto rounded-card border border-line-strong bg-panel p-1.5 text-ink shadow-glow"
      >
        <ListBox aria-label={listLabel} className="outline-none">
          {(option: Option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.text}
              href={option.href}
              className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-field px-3 py-2 no-underline outline-none hover:bg-raised data-focused:bg-raised data-focused:text-accent-ink"
            >
              <bdi>{option.text}</bdi>
              <span className="shrink-0 text-[0.85rem] text-soft">{option.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

type TextInputProps = InputProps & {
  ref: RefObject<HTMLInputElement | null>
  /** Names the options that are offered; empty for none. */
  found: string
}

function TextInput({ ref, found, ...rest }: TextInputProps) {
  const state = useContext(ComboBoxStateContext)
  // The page's scripts came because somebody had begun to type: nobody says again that it has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useLayoutEffect(() => {
    if (document.activeElement === ref.current) state?.setFocused(true)
  }, [])
  // Options come after the typing that they answer, when the list had nothing to open with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other options come
  useEffect(() => {
    if (found !== '' && document.activeElement === ref.current) state?.open(null, 'input')
  }, [found])
  return (
    <Input
      ref={ref}
      type="search"
      dir="auto"
      {...rest}
      onKeyDownCapture={event => {
        // The list's own keys would keep Enter from sending the form.
        const isMarked = state?.isOpen && state.selectionManager.focusedKey !== null
        if (event.key === 'Enter' && !isMarked) event.stopPropagation()
        // The browser would empty a search field by the Escape that closes its list.
        if (event.key === 'Escape' && state?.isOpen) event.preventDefault()
      }}
      className="min-h-11 w-full rounded-field border border-line-strong bg-page px-3.5 py-2 ps-10 placeholder:text-soft hover:border-accent-ink"
    />
  )
}
