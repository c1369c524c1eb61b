export { AccessibilityPage } from './accessibility.tsx';
export { ApplicationDonePage, type ApplicationDoneProps } from './application-done.tsx';
export { ApplicationReviewPage, type ApplicationReviewProps } from './application-review.tsx';
export { ApplicationStartPage, type ApplicationStartProps } from './application-start.tsx';
export { ApplicationStepPage, type ApplicationStepProps, applicationStepTitle, type StepperStep } from './application-step.tsx';
export { BookVisitPage, type BookVisitProps } from './book-visit.tsx';
export { CheckPage, type CheckProps, CheckResultPage, type CheckResultProps } from './check.tsx';
export { ConfirmationPage, type ConfirmationProps } from './confirmation.tsx';
export { ContactPage, type ContactProps } from './contact.tsx';
export { CorrectionPage, type CorrectionProps } from './correction.tsx';
export { DossierPage, type DossierProps } from './dossier.tsx';
export { type ComingStep, comingSteps, whatNow } from './dossier-wording.ts';
export { ErrorPage, type ErrorPageProps, type ErrorStatus, errorWords } from './error-page.tsx';
export { type Figure, type FigureColumn, type FigureRow, FiguresPage, type FiguresProps } from './figures.tsx';
export { HeadsPage, type HeadsProps, type LogHead } from './heads.tsx';
export { HelpPage } from './help.tsx';
export { HomePage, type HomeProps } from './home.tsx';
export { LifeEventPage, type LifeEventProps, LifeEventsPage, type LifeEventTile } from './life-events.tsx';
export { MandateFormPage, type MandateFormProps } from './mandate-form.tsx';
export { MandatesPage, type MandatesProps } from './mandates.tsx';
export { type Disclosure, MyDisclosuresPage, type MyDisclosuresProps } from './my-disclosures.tsx';
export { type MyDossier, type MyDraft, MyPage, type MyPageProps, type MyPaper } from './my-page.tsx';
export {
  type ListedPaper,
  MyPaperPage,
  type MyPaperProps,
  MyPapersPage,
  type MyPapersProps,
  SharedPaperPage,
  type SharedPaperProps,
} from './my-papers.tsx';
export {
  PostedListPage,
  type PostedListProps,
  PostedProcedurePage,
  type PostedProcedureProps,
} from './posted.tsx';
export {
  type PreviewAbout,
  PreviewBrokenPage,
  PreviewEndPage,
  type PreviewEndProps,
  PreviewStepPage,
  type PreviewStepProps,
} from './preview.tsx';
export { PrivacyPage } from './privacy.tsx';
export { ProcedurePage, type ProcedureProps } from './procedure.tsx';
export { ProcedureBriefPage, type ProcedureBriefProps } from './procedure-brief.tsx';
export type { ProcedureView } from './procedure-papers.tsx';
export { ProcedureVersionsPage, type ProcedureVersionsProps } from './procedure-versions.tsx';
export { procedureView } from './procedure-view.ts';
export { type ProcedureItem, ProceduresPage, type ProceduresProps } from './procedures.tsx';
export { RatingPage, type RatingProps, SatisfactionPage, type SatisfactionProps } from './rating.tsx';
export { LevelTooLowPage, type LevelTooLowProps, SignInPage, type SignInProps } from './sign-in.tsx';
export { type SignIn, SignInHistoryPage, type SignInHistoryProps } from './sign-in-history.tsx';
export { NoticesPage, type NoticesProps, TalkPage, type TalkProps, TalksPage, type TalksProps } from './talk.tsx';
export { TrackPage, type TrackProps } from './track.tsx';
export { VisitTimesPage, type VisitTimesProps } from './visit-times.tsx';
export { MyVisitsPage, type MyVisitsProps, VisitPage, type VisitProps } from './visits.tsx';
