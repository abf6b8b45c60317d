import { Resolver, Root, Subscription } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { subscribeTo } from '../../foundation/feeds/feeds.ts'
import { Appointment } from '../appointment-type.ts'
import { appointmentsFeed } from './appointments-feed.ts'

@Resolver()
export class AppointmentsFeedResolver {
  @Allow('CLIENT')
  @Subscription(() => Appointment, {
    subscribe: subscribeTo(appointmentsFeed),
    description: 'The viewer’s open appointments on either side as they are now, then each that changes.',
  })
  appointmentChanged(@Root() appointment: Appointment): Appointment {
    return appointment
  }
}
