import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'div'> & { as?: 'div' | 'section' | 'article' | 'li' | 'form'; pad?: boolean }

export function Card({ as: Tag = 'div', pad = true, className, ...rest }: Props) {
  const Element = Tag as 'div'
  return (
    <Element
      {...rest}
      className={classes('rounded-card bg-panel shadow-glow', pad && 'p-5 sm:p-6', className)}
    />
  )
}
